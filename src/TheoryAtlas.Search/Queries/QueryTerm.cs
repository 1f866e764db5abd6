namespace TheoryAtlas.Search.Queries;

/// <summary>How a part of a query is to be read.</summary>
internal enum TermKind
{
    /// <summary>A word, found by its stem.</summary>
    Word,

    /// <summary>Words in quotation marks, found side by side and required.</summary>
    Phrase,

    /// <summary>The beginning of words.</summary>
    Prefix,
}

/// <summary>Where a term has to stand.</summary>
internal enum TermField
{
    /// <summary>Anywhere.</summary>
    Any,

    /// <summary>In the title.</summary>
    Title,

    /// <summary>Among the authors; for a claim, those of its paper.</summary>
    Authors,
}

/// <summary>One part of a query as the reader wrote it, folded.</summary>
/// <param name="Kind">How it is to be read.</param>
/// <param name="Words">Its words: one, or several for a phrase.</param>
/// <param name="Written">How the reader wrote it.</param>
/// <param name="Field">Where it has to stand.</param>
/// <param name="Excluded">Whether documents with it are left out.</param>
internal sealed record QueryTerm(TermKind Kind, IReadOnlyList<string> Words, string Written, TermField Field = TermField.Any, bool Excluded = false);
