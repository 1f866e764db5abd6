using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>The site's search over the papers and claims of an atlas, named by keys and claim ids.</summary>
public sealed class AtlasRetriever : IRetriever
{
    private readonly SqliteSearchIndex _index;

    /// <summary>Builds the index that the site searches.</summary>
    public AtlasRetriever(Atlas atlas, RankingIdeas ideas = RankingIdeas.All)
    {
        Count = atlas.Papers.Count + atlas.Claims.Count;
        _index = SqliteSearchIndex.Of(atlas, ideas: ideas);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public IReadOnlyList<(string Document, double Score)> Retrieve(string text, int limit) =>
        [.. _index.Search(new SearchQuery { Text = text, Limit = limit, WithPassages = false, WithFacets = false }).Hits.Select(hit => (hit.Id, hit.Score))];

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();
}
