using TheoryAtlas.Search.Evaluation;
using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Tests.Evaluation;

public sealed class ExperimentTests
{
    [Fact]
    public void Documents_of_any_kind_are_ranked_by_their_ids()
    {
        CollectionDocument[] documents = [new("d7", new() { Title = "Width" }), new("d3", new() { Title = "Depth" })];

        var experiment = Experiment.Conduct(() => new CollectionRetriever(documents), [new("q", "depth"), new("none", "zzzzzz")]);

        Assert.Equal(2, experiment.Documents);
        Assert.Equal(["d3"], experiment.Run.Ranking("q"));
        Assert.Equal(["q", "none"], experiment.Run.Queries);
        Assert.Empty(experiment.Run.Ranking("none"));
        Assert.True(experiment.PeakBytes >= experiment.ResidentBytes && experiment.ResidentBytes > experiment.HeapBytes && experiment.HeapBytes > 0);
    }

    [Theory]
    [InlineData("neural tangent kernel")]
    [InlineData("benign overfitting")]
    [InlineData("ito2016depth")]
    [InlineData("GAN")]
    public void The_atlas_is_ranked_as_the_site_ranks_it(string text)
    {
        using var site = new SqliteSearchIndex(TinyAtlas.Atlas);
        using var retriever = new AtlasRetriever(TinyAtlas.Atlas);

        Assert.Equal(site.Search(new SearchQuery { Text = text }).Hits.Select(hit => (hit.Id, hit.Score)), retriever.Retrieve(text, 100));
        Assert.Equal(12, retriever.Count);
    }

    [Fact]
    public void A_retriever_gives_no_more_than_was_asked_for()
    {
        using var retriever = new CollectionRetriever(Enumerable.Range(0, 20).Select(place => new CollectionDocument($"d{place}", new() { Title = "Depth" })), RankingIdeas.All);

        Assert.Equal(5, retriever.Retrieve("depth", 5).Count);
    }
}
