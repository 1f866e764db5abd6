using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Pages.Topics;

/// <summary>A paper to read first, and why.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Later">How many papers of the topic build on it.</param>
/// <param name="Claims">How many claims of it can be run.</param>
/// <param name="Surveys">How many surveys place it.</param>
internal sealed record ReadFirst(Paper Paper, int Later, int Claims, int Surveys);

/// <summary>Which papers of a topic to read first.</summary>
internal static class ReadingOrder
{
    private const int Most = 5;
    private const int FewestPapers = 8;

    /// <summary>
    /// The papers that the others of the topic build on most, that have claims, and that several surveys place, in the
    /// order of their years. Nothing for a topic that is short enough to be read as it is.
    /// </summary>
    public static IReadOnlyList<ReadFirst> Of(IReadOnlyList<Paper> papers, Atlas atlas)
    {
        if (papers.Count < FewestPapers)
            return [];
        var keys = papers.Select(paper => paper.Key).ToHashSet(StringComparer.Ordinal);
        return [.. papers
            .Where(paper => paper.Notes.Tldr.Length > 0)
            .Select(paper => new ReadFirst(paper, atlas.BuiltUpon(paper.Key).Count(other => keys.Contains(other.Key)), atlas.ClaimsOf(paper.Key).Count(), paper.Placements.DistinctBy(place => place.Survey).Count()))
            .Where(candidate => candidate.Later + candidate.Claims > 0)
            .OrderByDescending(candidate => (2 * candidate.Later) + (3 * candidate.Claims) + candidate.Surveys)
            .ThenBy(candidate => candidate.Paper.Year)
            .Take(Most)
            .OrderBy(candidate => candidate.Paper.Year)];
    }
}
