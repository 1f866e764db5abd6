using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Documents;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>An atlas as a test collection: what other engines are given when they are measured beside ours.</summary>
public static class AtlasCollection
{
    /// <summary>The papers and claims with the words that the site's index is built from, named by keys and claim ids.</summary>
    public static IEnumerable<CollectionDocument> Documents(Atlas atlas) =>
        new AtlasDocuments(atlas).ToList().Select(document => new CollectionDocument(document.Id, document.Words));
}
