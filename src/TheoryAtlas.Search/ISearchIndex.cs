namespace TheoryAtlas.Search;

/// <summary>Finds papers and claims. Safe for several threads.</summary>
public interface ISearchIndex
{
    /// <summary>Answers a query. Never throws for what a reader typed: what cannot be parsed is searched as words, and a message says so.</summary>
    SearchResults Search(SearchQuery query);
}

/// <summary>What a reader asks for.</summary>
public sealed record SearchQuery
{
    /// <summary>The words as typed; empty for everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only papers, only claims, or null for both.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>Only this topic and those below it.</summary>
    public string? Topic { get; init; }

    /// <summary>Only what this survey places in a section.</summary>
    public string? Survey { get; init; }

    /// <summary>Only this year.</summary>
    public int? Year { get; init; }

    /// <summary>Only claims of this kind, as claim.yaml writes it (<c>exact-identity</c>).</summary>
    public string? Kind { get; init; }

    /// <summary>Only claims with this verdict (<c>verified</c>, <c>not-run</c>, …), and papers that have such a claim.</summary>
    public string? Verdict { get; init; }

    /// <summary>How many results to leave out from the top.</summary>
    public int Offset { get; init; }

    /// <summary>How many results to give at most.</summary>
    public int Limit { get; init; } = 20;
}

/// <summary>What kind of record a result is.</summary>
public enum DocumentType
{
    /// <summary>A paper.</summary>
    Paper,

    /// <summary>A claim.</summary>
    Claim,
}

/// <summary>What was found.</summary>
/// <param name="Total">How many documents match.</param>
/// <param name="Hits">The page that was asked for, best first.</param>
/// <param name="Facets">For each facet, its values with counts; a facet's counts respect every filter but its own.</param>
/// <param name="Message">A remark on how the query was read, or null.</param>
public sealed record SearchResults(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<Facet> Facets, string? Message);

/// <summary>One result.</summary>
/// <param name="Type">Paper or claim.</param>
/// <param name="Id">The paper's key or the claim's id.</param>
/// <param name="Title">The title.</param>
/// <param name="Score">The rank's score; larger is better.</param>
/// <param name="HighlightedTitle">The title as parts, some of them matches.</param>
/// <param name="Snippet">A passage around the matches as parts; never cut inside a formula.</param>
public sealed record SearchHit(DocumentType Type, string Id, string Title, double Score, IReadOnlyList<TextPart> HighlightedTitle, IReadOnlyList<TextPart> Snippet);

/// <summary>A piece of text that did or did not match.</summary>
public readonly record struct TextPart(string Text, bool IsMatch);

/// <summary>A way to narrow the results.</summary>
/// <param name="Name"><c>type</c>, <c>topic</c>, <c>survey</c>, <c>year</c>, <c>kind</c> or <c>verdict</c>.</param>
/// <param name="Values">The values that occur, with labels and counts, most frequent first.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>One value of a facet.</summary>
public sealed record FacetValue(string Value, string Label, int Count);
