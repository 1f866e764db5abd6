using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Graphs;

/// <summary>Years that share a column of the timeline.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="IsOpen">Whether it holds everything up to its last year.</param>
internal sealed record YearSpan(int First, int Last, bool IsOpen)
{
    private const int YearsOfTheirOwn = 14, Decade = 10, FewestPapers = 20;

    /// <summary>The years as an axis names them.</summary>
    public string Name => IsOpen ? $"–{Last}" : First == Last ? $"{First}" : Last - First == Decade - 1 ? $"{First}s" : $"{First}–{Last % 100:00}";

    /// <summary>Whether a year is among them.</summary>
    public bool Holds(int year) => year <= Last && (IsOpen || year >= First);

    /// <summary>The newest years each on its own, the older ones by decades, and the oldest together, since there is little of them.</summary>
    public static IReadOnlyList<YearSpan> Of(IReadOnlyList<Paper> papers)
    {
        if (papers.Count == 0)
            return [];
        int oldest = papers.Min(paper => paper.Year), newest = papers.Max(paper => paper.Year);
        var spans = new List<YearSpan>();
        for (var year = newest; year >= oldest;)
        {
            var first = year > newest - YearsOfTheirOwn ? year : year - (year % Decade);
            spans.Insert(0, new YearSpan(first, year, IsOpen: false));
            year = first - 1;
        }

        while (spans.Count > 1 && spans[0].First < spans[0].Last && papers.Count(paper => paper.Year <= spans[0].Last) < FewestPapers && spans[1].First < spans[1].Last)
        {
            spans[1] = spans[1] with { IsOpen = true };
            spans.RemoveAt(0);
        }

        if (spans[0].First < spans[0].Last && oldest < spans[0].First)
            spans[0] = spans[0] with { IsOpen = true };
        return spans;
    }
}
