using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>The ranking of the site's search over documents of any kind.</summary>
public sealed class CollectionRetriever : IRetriever
{
    private readonly List<string> _ids = [];
    private readonly TextIndex _index;

    /// <summary>Builds an index.</summary>
    /// <param name="documents">The documents; they are gone through once, none is held longer than the index needs it.</param>
    /// <param name="ideas">What the ranking is made of.</param>
    public CollectionRetriever(IEnumerable<CollectionDocument> documents, RankingIdeas ideas = RankingIdeas.All)
    {
        _index = new TextIndex(documents.Select(Named), ideas: ideas, file: "");
    }

    /// <inheritdoc/>
    public int Count => _ids.Count;

    /// <inheritdoc/>
    public IReadOnlyList<(string Document, double Score)> Retrieve(string text, int limit) =>
        [.. _index.Rank(text, limit).Select(found => (_ids[found.Row], found.Score))];

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();

    private TextDocument Named(CollectionDocument document)
    {
        _ids.Add(document.Id);
        return document.Words;
    }
}
