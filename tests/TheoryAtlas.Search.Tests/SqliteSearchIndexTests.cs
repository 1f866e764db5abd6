using TheoryAtlas.Catalog;

namespace TheoryAtlas.Search.Tests;

public sealed class SqliteSearchIndexTests : IDisposable
{
    private readonly SqliteSearchIndex _index = SqliteSearchIndex.Of(TinyAtlas.Atlas, TinyAtlas.Verdicts);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void A_hit_shows_where_it_matched()
    {
        var hit = _index.Search(new SearchQuery { Text = "sgd limit" }).Hits[0];

        Assert.Equal("e2019flow", hit.Id);
        Assert.Equal("Gradient flow as a limit of SGD", hit.Title);
        Assert.Equal(["limit", "SGD"], hit.HighlightedTitle.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.Contains(hit.Snippet, part => part is { IsMatch: true, Text: "stochastic gradient descent" });
    }

    [Fact]
    public void A_Chinese_query_shows_the_Chinese_summary()
    {
        var hit = _index.Search(new SearchQuery { Text = "样本复杂度" }).Hits[0];

        Assert.Equal("madra2018robust", hit.Id);
        Assert.StartsWith("鲁棒的分类器", hit.Snippet[0].Text, StringComparison.Ordinal);
        Assert.Contains(hit.Snippet, part => part is { IsMatch: true, Text: "样本复杂度" });
    }

    [Fact]
    public void Pages_follow_one_another()
    {
        var all = _index.Search(new SearchQuery { Text = "network", Limit = 100 });

        var paged = Enumerable.Range(0, all.Total).SelectMany(offset => _index.Search(new SearchQuery { Text = "network", Offset = offset, Limit = 1 }).Hits);

        Assert.True(all.Total > 2);
        Assert.Equal(all.Hits.Select(hit => (hit.Id, hit.Score)), paged.Select(hit => (hit.Id, hit.Score)));
    }

    [Fact]
    public void A_record_that_is_named_counts_once_wherever_it_stands_by_its_words()
    {
        var all = _index.Search(new SearchQuery { Text = "kernel-stays-put", Limit = 100 });

        var first = _index.Search(new SearchQuery { Text = "kernel-stays-put", Limit = 1 });

        Assert.Equal("kernel-stays-put", first.Hits[0].Id);
        Assert.Equal(all.Total, first.Total);
        Assert.Equal(all.Facets.SelectMany(facet => facet.Values), first.Facets.SelectMany(facet => facet.Values));
    }

    [Theory]
    [InlineData(0, 3000)]
    [InlineData(int.MinValue, int.MaxValue)]
    [InlineData(1990, 12000)]
    public void Years_beyond_four_digits_are_open(int from, int to) =>
        Assert.Equal(12, _index.Search(new SearchQuery { Years = new YearRange(from, to) }).Total);

    [Theory]
    [InlineData(-5, -5)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Odd_pages_are_empty(int offset, int limit)
    {
        var results = _index.Search(new SearchQuery { Offset = offset, Limit = limit });

        Assert.Empty(results.Hits);
        Assert.Equal(12, results.Total);
    }

    [Fact]
    public void A_long_query_is_cut_and_says_so()
    {
        var results = _index.Search(new SearchQuery { Text = string.Concat(Enumerable.Repeat("sawtooth AND (", 1000)) });

        Assert.Equal("square-by-sawtooth", results.Hits[0].Id);
        Assert.Contains("only its first 64 words within 2000 characters", results.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Threads_get_the_answers_that_one_thread_gets()
    {
        string[] queries = ["NTK", "benign overfitting", "sawtooth", "Lin E", "", "networks", "overfi", "kernal"];
        var alone = queries.Select(Answer).ToList();

        var together = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Answer(queries[i % queries.Length]))));

        Assert.All(together.Index(), answer => Assert.Equal(alone[answer.Index % queries.Length], answer.Item));

        string Answer(string text) => string.Join(' ', _index.Search(new SearchQuery { Text = text }).Hits.Select(hit => $"{hit.Id} {hit.Score}"));
    }

    [Fact]
    public void Five_thousand_papers_are_ranked_like_few()
    {
        using var index = SqliteSearchIndex.Of(ManyPapers(5000));

        var results = index.Search(new SearchQuery { Text = "neural tangent kernel", Limit = 50 });

        Assert.Equal(50, results.Hits.Count);
        Assert.True(results.Total < 5000, "Papers that cover less than half of the query must be left out.");
        Assert.Equal(results.Hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Id), results.Hits.Select(hit => hit.Id));
    }

    private static Atlas ManyPapers(int count)
    {
        var random = new Random(7);
        string[] common = ["neural", "tangent", "kernel", "wide", "networks", "training", "generalize", "depth", "bound", "rate"];
        var papers = Enumerable.Range(0, count).Select(i => new Paper
        {
            Key = $"p{i}",
            Title = Words(8),
            Authors = [Words(2)],
            Year = 1990 + (i % 35),
            Topics = [],
            Notes = PaperNotes.None with { Findings = Words(120) },
        });
        return new Atlas("many", papers, [], [], []);

        string Words(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ =>
            random.Next(4) == 0 ? common[random.Next(common.Length)] : $"w{(int)(20000 * Math.Pow(random.NextDouble(), 3))}"));
    }
}
