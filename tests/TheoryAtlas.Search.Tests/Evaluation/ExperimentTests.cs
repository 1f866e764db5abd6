using TheoryAtlas.Search.Evaluation;
using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Tests.Evaluation;

public sealed class ExperimentTests
{
    [Fact]
    public void Documents_of_any_kind_are_ranked_by_their_ids()
    {
        CollectionDocument[] documents = [new("d7", new() { Title = "Width" }), new("d3", new() { Title = "Depth" })];

        var experiment = Experiment.Conduct(() => new CollectionRetriever(documents), [new("q", "depth"), new("none", "zzzzzz")], TimeSpan.Zero);

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
        using var site = SqliteSearchIndex.Of(TinyAtlas.Atlas);
        using var retriever = new AtlasRetriever(TinyAtlas.Atlas);

        Assert.Equal(site.Search(new SearchQuery { Text = text }).Hits.Select(hit => (hit.Id, hit.Score)), retriever.Retrieve(text, 100));
        Assert.Equal(12, retriever.Count);
    }

    [Fact]
    public void An_atlas_can_be_given_to_other_engines_as_a_collection()
    {
        var documents = AtlasCollection.Documents(TinyAtlas.Atlas).ToDictionary(document => document.Id, document => document.Words);

        Assert.Equal(12, documents.Count);
        Assert.Equal("Gradient flow as a limit of SGD", documents["e2019flow"].Title);
        Assert.Contains("interpolant", documents["square-by-sawtooth"].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_retriever_gives_no_more_than_was_asked_for()
    {
        using var retriever = new CollectionRetriever(Enumerable.Range(0, 20).Select(place => new CollectionDocument($"d{place}", new() { Title = "Depth" })), RankingIdeas.All);

        Assert.Equal(5, retriever.Retrieve("depth", 5).Count);
    }
}
