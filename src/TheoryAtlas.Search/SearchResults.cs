namespace TheoryAtlas.Search;

/// <summary>What was found.</summary>
/// <param name="Total">How many documents match.</param>
/// <param name="Hits">The page that was asked for, in the order that was asked for.</param>
/// <param name="Facets">For each facet, its values with counts; a facet's counts respect every filter but its own.</param>
/// <param name="Message">A remark on how the query was read, or null.</param>
/// <param name="DidYouMean">Another query that the reader may have meant, in the query language, or null.</param>
public sealed record SearchResults(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<Facet> Facets, string? Message, string? DidYouMean = null);

/// <summary>One result.</summary>
/// <param name="Type">Paper or claim.</param>
/// <param name="Id">The paper's key or the claim's id.</param>
/// <param name="Title">The title.</param>
/// <param name="Score">The rank's score; larger is better.</param>
/// <param name="HighlightedTitle">The title as parts, some of them matches.</param>
/// <param name="Snippet">A passage around the matches as parts; never cut inside a formula.</param>
public sealed record SearchHit(DocumentType Type, string Id, string Title, double Score, IReadOnlyList<TextPart> HighlightedTitle, IReadOnlyList<TextPart> Snippet)
{
    /// <summary>The authors; for a claim, those of its paper.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The language of the snippet: <c>en</c>, or <c>zh</c> where the query was found in the Chinese summary.</summary>
    public string SnippetLanguage => Snippet.Any(part => Text.Letters.HasHan(part.Text)) ? "zh" : "en";

    /// <summary>The year; for a claim, that of its paper.</summary>
    public int Year { get; init; }
}

/// <summary>A piece of text that did or did not match.</summary>
public readonly record struct TextPart(string Text, bool IsMatch);

/// <summary>A way to narrow the results.</summary>
/// <param name="Name"><c>type</c>, <c>topic</c>, <c>survey</c>, <c>year</c>, <c>kind</c> or <c>verdict</c>.</param>
/// <param name="Values">The values that occur, with labels and counts, most frequent first.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>One value of a facet.</summary>
public sealed record FacetValue(string Value, string Label, int Count);
