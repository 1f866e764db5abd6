namespace TheoryAtlas.Search;

/// <summary>What a reader asks for. Filters in the text (<c>topic:</c>, <c>year:</c>, …) narrow further what the properties ask for.</summary>
public sealed record SearchQuery
{
    /// <summary>The words as typed, in the query language; empty for everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only papers, only claims, or null for both.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>Only this topic and those below it.</summary>
    public string? Topic { get; init; }

    /// <summary>Only what this survey places in a section.</summary>
    public string? Survey { get; init; }

    /// <summary>Only these years.</summary>
    public YearRange? Years { get; init; }

    /// <summary>Only claims of this kind, as claim.yaml writes it (<c>exact-identity</c>).</summary>
    public string? Kind { get; init; }

    /// <summary>Only claims with this verdict (<c>verified</c>, <c>not-run</c>, …), and papers that have such a claim.</summary>
    public string? Verdict { get; init; }

    /// <summary>The order of the results.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>How many results to leave out from the top.</summary>
    public int Offset { get; init; }

    /// <summary>How many results to give at most.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Whether to mark the matches in titles and cut passages.</summary>
    public bool WithPassages { get; init; } = true;

    /// <summary>Whether to count the facets.</summary>
    public bool WithFacets { get; init; } = true;
}

/// <summary>What kind of record a result is.</summary>
public enum DocumentType
{
    /// <summary>A paper.</summary>
    Paper,

    /// <summary>A claim.</summary>
    Claim,
}

/// <summary>The order of the results. Ties are broken by relevance, then by the order in which an empty query lists everything.</summary>
public enum SortOrder
{
    /// <summary>The best match first.</summary>
    Relevance,

    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,

    /// <summary>Papers with the most claims first.</summary>
    MostClaims,
}

/// <summary>Years from one to another, both included.</summary>
/// <param name="From">The first year; <see cref="int.MinValue"/> for no beginning.</param>
/// <param name="To">The last year; <see cref="int.MaxValue"/> for no end.</param>
public readonly record struct YearRange(int From, int To)
{
    /// <summary>One year.</summary>
    public static YearRange Only(int year) => new(year, year);

    /// <summary>Whether a year lies within.</summary>
    public bool Contains(int year) => From <= year && year <= To;

    /// <summary>Reads <c>2018</c>, <c>2018..2021</c>, <c>2018..</c> or <c>..2021</c>; null for anything else.</summary>
    public static YearRange? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return Year(text) is { } year ? Only(year) : null;
        var (first, last) = (text[..dots].Trim(), text[(dots + 2)..].Trim());
        if (first.Length + last.Length == 0)
            return null;
        var from = first.Length == 0 ? int.MinValue : Year(first);
        var to = last.Length == 0 ? int.MaxValue : Year(last);
        return from is { } begin && to is { } end && begin <= end ? new YearRange(begin, end) : null;
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => From == To ? Written(From) : $"{(From == int.MinValue ? "" : Written(From))}..{(To == int.MaxValue ? "" : Written(To))}";

    private static string Written(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int? Year(string text) =>
        text.Trim() is { Length: 4 } digits && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;
}
