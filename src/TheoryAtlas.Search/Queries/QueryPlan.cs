namespace TheoryAtlas.Search.Queries;

/// <summary>A way to satisfy a term: words side by side.</summary>
/// <param name="Words">The words, one or several.</param>
/// <param name="Weight">What a match is worth beside the word as typed, which is worth 1.</param>
internal sealed record Alternative(IReadOnlyList<string> Words, double Weight);

/// <summary>One term with everything that counts as a match for it.</summary>
/// <param name="Written">How the reader wrote it, or what it was corrected to.</param>
/// <param name="Alternatives">What counts, the word as typed first.</param>
/// <param name="Required">Whether documents without it are left out.</param>
/// <param name="Field">Where it has to stand.</param>
internal sealed record TermGroup(string Written, IReadOnlyList<Alternative> Alternatives, bool Required, TermField Field = TermField.Any);

/// <summary>How a query will be searched.</summary>
/// <param name="Groups">The terms that can match, in order.</param>
/// <param name="IsEmpty">Whether there was nothing to search for, as opposed to words that occur nowhere.</param>
/// <param name="Message">What the reader should know about the reading, or null.</param>
internal sealed record QueryPlan(IReadOnlyList<TermGroup> Groups, bool IsEmpty, string? Message)
{
    /// <summary>Terms whose documents are left out.</summary>
    public IReadOnlyList<TermGroup> Exclusions { get; init; } = [];

    /// <summary>What documents must be, whatever their words.</summary>
    public IReadOnlyList<QueryFilter> Filters { get; init; } = [];

    /// <summary>Another query that the reader may have meant, or null.</summary>
    public string? DidYouMean { get; init; }
}
