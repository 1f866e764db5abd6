using System.Text;

namespace TheoryAtlas.Search.Tests;

/// <summary>Whatever is typed gives results that are consistent in themselves.</summary>
public sealed class AnyStringTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "(", ")", "*", "-", "+", ":", "^", "_", "{", "}", "$", "$$", "\\", "\\frac", "\\ell_", "\\\"", "'", "''", ";", "--", "\0", "\u0001", "\n", "\t", " ",
        " ", " ", "AND", "OR", "NOT", "NEAR(", "NEAR/2", "title:", "rowid", "😀", "\uD83D", "\uDE00", "神经", "核", "ε", "²", "ﬁ", "\u0301", "\u200D", "\u202E", "İ", "ß", "sgd",
        "NTK", "kernel", "kernl", "overfit*", "x^2", "Mądra", "a", "E", "1", "2018", "𞤀", "Ж", "ไทย", "한국", "かな", "https://doi.org/", "e2019flow",
    ];

    private readonly SqliteSearchIndex _index = SqliteSearchIndex.Of(TinyAtlas.Atlas, TinyAtlas.Verdicts);

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_string_gives_consistent_results(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 250; round++)
        {
            var text = AnyString(random);
            var query = new SearchQuery { Text = text, Limit = 100, Type = random.Next(3) == 0 ? DocumentType.Claim : null, Years = random.Next(3) == 0 ? YearRange.Only(2018) : null };

            var results = _index.Search(query);

            AssertConsistent(results, query);
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("AND OR (")]
    [InlineData("NEAR(")]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("col:x")]
    [InlineData("\\")]
    [InlineData("\"\"\"")]
    [InlineData("\"* OR *\"")]
    public void What_breaks_other_engines_gives_consistent_results(string text)
    {
        var query = new SearchQuery { Text = text, Limit = 100 };

        AssertConsistent(_index.Search(query), query);
    }

    private static string AnyString(Random random)
    {
        var text = new StringBuilder();
        var length = random.Next(40) == 0 ? 3000 : random.Next(12);
        for (var i = 0; i < length; i++)
        {
            if (random.Next(6) == 0)
                text.Append((char)random.Next(char.MaxValue + 1));
            else
                text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static void AssertConsistent(SearchResults results, SearchQuery query)
    {
        Assert.Equal(results.Total, results.Hits.Count);
        Assert.Equal(results.Hits.Count, results.Hits.DistinctBy(hit => hit.Id).Count());
        Assert.Equal(results.Hits.Select(hit => hit.Score).OrderDescending(), results.Hits.Select(hit => hit.Score));
        Assert.All(results.Hits, hit => Assert.Equal(hit.Title, string.Concat(hit.HighlightedTitle.Select(part => part.Text))));
        Assert.All(results.Facets.SelectMany(facet => facet.Values), value => Assert.InRange(value.Count, 1, 12));
        if (query.Type is null)
            Assert.Equal(results.Total, Sum(results, "type"));
        if (query.Years is null)
            Assert.Equal(results.Total, Sum(results, "year"));
    }

    private static int Sum(SearchResults results, string facet) => results.Facets.FirstOrDefault(other => other.Name == facet)?.Values.Sum(value => value.Count) ?? 0;
}
