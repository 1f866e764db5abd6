using System.Text;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Tests;

/// <summary>Whatever is typed gives results that are consistent in themselves.</summary>
public sealed class AnyStringTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "(", ")", "*", "-", "+", ":", "^", "_", "{", "}", "$", "$$", "\\", "\\frac", "\\ell_", "\\\"", "'", "''", ";", "--", "\0", "\u0001", "\n", "\t", " ",
        " ", " ", "AND", "OR", "NOT", "NEAR(", "NEAR/2", "title:", "rowid", "😀", "\uD83D", "\uDE00", "神经", "核", "ε", "²", "ﬁ", "\u0301", "\u200D", "\u202E", "İ", "ß", "sgd",
        " -", " topic:", " -topic:", "topic:ntk ", "topic:\"lazy training\"", " survey:he", " year:", "year:2018..2021 ", " year:..", " kind:rate ", " verdict:verified ", " -verdict:",
        " type:paper ", " has:claim ", " -has:claim ", " author:", " -author:\"", " title:", "title:over* ", "autor:x ", "：", "..", "**", "是", "为什么", "[a-z]+", "(?<x>.*)*$", "' OR 1=1 --", "; DROP TABLE x",
        "NTK", "kernel", "kernl", "overfit*", "x^2", "Mądra", "a", "E", "1", "2018", "𞤀", "Ж", "ไทย", "한국", "かな", "https://doi.org/", "e2019flow",
    ];

    private static readonly FilterNames Names = FilterNames.Of(TinyAtlas.Atlas);
    private static readonly QueryPlanner Planner = PlannerOfTinyAtlas();

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
            var query = new SearchQuery
            {
                Text = text,
                Limit = 100,
                Type = random.Next(3) == 0 ? DocumentType.Claim : null,
                Years = random.Next(3) == 0 ? YearRange.Only(2018) : null,
                Sort = (SortOrder)random.Next(4),
            };

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

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_long_or_nested_gives_consistent_results_of_bounded_work(string text)
    {
        var query = new SearchQuery { Text = text, Limit = 100 };

        AssertConsistent(_index.Search(query), query);
        AssertBounded(text);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Any_string_is_planned_with_bounded_work(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
            AssertBounded(AnyString(random));
    }

    public static TheoryData<string> Hostile()
    {
        string[] repeated = ["-", "*", "\"", "“", "- ", "-\"", " -a", "a* ", "*a ", "topic:ntk ", "topic:quux ", " -topic:x", "year:2018 ", "year:", "author:\"a b\" ", "title:(", "((", "\0", "\u202E", "\uD83D", "\uDE00", "核", "的", "a-", "^(", "_{", "\\frac", "√", "ab\"cd ", "\u0301"];
        var data = new TheoryData<string>();
        foreach (var piece in repeated)
            data.Add(string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length)));
        data.Add(new string('a', 10_000));
        data.Add("-" + new string('a', 900));
        data.Add("author:" + new string('a', 900) + "*");
        data.Add("topic:" + new string('a', 900));
        return data;
    }

    private static void AssertBounded(string text)
    {
        var plan = Planner.Plan(text, Names);

        Assert.InRange(plan.Groups.Count + plan.Exclusions.Count, 0, QueryParser.MaxTerms * 2);
        Assert.InRange(plan.Filters.Count, 0, QueryParser.MaxFilters);
        Assert.All(plan.Groups.Concat(plan.Exclusions), group => Assert.InRange(group.Alternatives.Count, 1, 64));
        Assert.InRange(plan.Message?.Length ?? 0, 0, 6000);
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

    private static QueryPlanner PlannerOfTinyAtlas()
    {
        using var index = new TextIndex(TinyAtlas.Atlas.Papers.Select(paper => new TextDocument { Title = paper.Title, Body = paper.Notes.Tldr }));
        return new QueryPlanner(index.Data.Vocabulary, index.Data.Synonyms, RankingIdeas.All);
    }

    private static void AssertConsistent(SearchResults results, SearchQuery query)
    {
        Assert.Equal(results.Total, results.Hits.Count);
        Assert.Equal(results.Hits.Count, results.Hits.DistinctBy(hit => hit.Id).Count());
        if (query.Sort == SortOrder.Relevance)
            Assert.Equal(results.Hits.Select(hit => hit.Score).OrderDescending(), results.Hits.Select(hit => hit.Score));
        Assert.All(results.Hits, hit => Assert.Equal(hit.Title, string.Concat(hit.HighlightedTitle.Select(part => part.Text))));
        Assert.All(results.Facets.SelectMany(facet => facet.Values), value => Assert.InRange(value.Count, 1, 12));
        if (query.Type is null && !query.Text.Contains("type", StringComparison.OrdinalIgnoreCase))
            Assert.Equal(results.Total, Sum(results, "type"));
        if (query.Years is null && !query.Text.Contains("year", StringComparison.OrdinalIgnoreCase))
            Assert.Equal(results.Total, Sum(results, "year"));
    }

    private static int Sum(SearchResults results, string facet) => results.Facets.FirstOrDefault(other => other.Name == facet)?.Values.Sum(value => value.Count) ?? 0;
}
