namespace TheoryAtlas.Search.Index;

/// <summary>The analysed documents of an index, kept so that the next one analyses only what has changed.</summary>
internal sealed class DocumentAnalyses
{
    private readonly Dictionary<TextDocument, AnalyzedDocument> _known;

    private DocumentAnalyses(Lexicon lexicon, Dictionary<TextDocument, AnalyzedDocument> known, IReadOnlyList<AnalyzedDocument> documents, int fresh)
    {
        Lexicon = lexicon;
        _known = known;
        Documents = documents;
        Fresh = fresh;
    }

    /// <summary>The words of all documents.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The documents, in order.</summary>
    public IReadOnlyList<AnalyzedDocument> Documents { get; }

    /// <summary>How many of them were not known before.</summary>
    public int Fresh { get; }

    /// <summary>Analyses documents; those that <paramref name="earlier"/> holds are taken from there.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="earlier">The earlier analyses; null if there are none.</param>
    /// <param name="begun">The lexicon to continue, that of <paramref name="earlier"/> if there are such; null to begin one.</param>
    public static DocumentAnalyses Of(IReadOnlyList<TextDocument> documents, DocumentAnalyses? earlier, Lexicon? begun = null)
    {
        // With one to continue, words keep their numbers; it is copied, since the earlier index may be answering queries with it at this moment.
        // Without, they are numbered as if all documents were new, so that what is found does not depend on what was there before.
        var lexicon = begun?.Copy() ?? new Lexicon();
        var known = new Dictionary<TextDocument, AnalyzedDocument>(documents.Count);
        var analyzed = new AnalyzedDocument[documents.Count];
        var fresh = 0;
        for (var row = 0; row < analyzed.Length; row++)
        {
            if (earlier is null || !earlier._known.TryGetValue(documents[row], out var document))
            {
                document = AnalyzedDocument.Of(documents[row], lexicon);
                fresh++;
            }
            else if (begun is null)
            {
                document = document.Renumbered(earlier.Lexicon, lexicon);
            }

            known[documents[row]] = analyzed[row] = document;
        }

        return new DocumentAnalyses(lexicon, known, analyzed, fresh);
    }
}
