using TheoryAtlas.Search.Documents;
using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Results;

/// <summary>The texts of documents that results show, each cut into words when it is first shown. Safe for several threads.</summary>
/// <param name="documents">The documents, by row.</param>
/// <param name="lexicon">The numbers of stems.</param>
internal sealed class StemmedDocuments(IReadOnlyList<SearchDocument> documents, Lexicon lexicon)
{
    // Entries never change, so threads need no lock; at worst two of them cut the same text.
    private readonly Texts?[] _texts = new Texts?[documents.Count];

    /// <summary>The texts of a document.</summary>
    public Texts Of(int row) => _texts[row] ??= new Texts(
        new StemmedText(documents[row].Title, lexicon),
        new StemmedText(documents[row].Prose, lexicon),
        new StemmedText(documents[row].Chinese, lexicon));

    /// <summary>The texts of one document.</summary>
    /// <param name="Title">The title.</param>
    /// <param name="Prose">What passages are cut from.</param>
    /// <param name="Chinese">The Chinese summary.</param>
    internal sealed record Texts(StemmedText Title, StemmedText Prose, StemmedText Chinese);
}
