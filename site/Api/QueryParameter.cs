namespace TheoryAtlas.Site.Api;

/// <summary>A parameter of an address: read by <see cref="ApiRequest"/>, described in the OpenAPI document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">What it does, in a sentence.</param>
internal sealed record QueryParameter(string Name, string About)
{
    private const int MostItems = 200;

    /// <summary>A value that it may have.</summary>
    public string? Example { get; init; }

    /// <summary>The values that it may have; null where any text may be one.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The smallest and the largest number; null where it is no number.</summary>
    public (int Min, int Max)? Range { get; init; }

    /// <summary>The number that it stands for where it is not given.</summary>
    public int Default { get; init; }

    /// <summary>The most letters.</summary>
    public int Longest { get; init; } = 400;

    /// <summary>How many items a page has.</summary>
    public static readonly QueryParameter Limit = new("limit", "How many items at most.") { Range = (1, MostItems), Default = 50 };

    /// <summary>Where a page begins.</summary>
    public static readonly QueryParameter Cursor = new("cursor", "Where to go on: the cursor of the page before, as its \"next\" has it.") { Longest = 300 };

    /// <summary>Words to search for.</summary>
    public static readonly QueryParameter Words = new("q", "Words to search for, in the query language of the search page; results then come by relevance.") { Example = "neural tangent kernel" };

    /// <summary>A topic.</summary>
    public static readonly QueryParameter Topic = new("topic", "Only what belongs to this topic or one below it.") { Example = "neural-tangent-kernel" };

    /// <summary>A survey.</summary>
    public static readonly QueryParameter Survey = new("survey", "Only what this survey places in a section.") { Example = "berner-2021" };

    /// <summary>Years.</summary>
    public static readonly QueryParameter Year = new("year", "Only these years: one year, or a range such as 2018..2021, 2018.. or ..2021.") { Example = "2018..2021" };

    /// <summary>A kind of statement.</summary>
    public static readonly QueryParameter Kind = new("kind", "Only claims of this kind.") { Values = [.. Catalog.ClaimWords.Kinds.Keys], Example = "rate" };

    /// <summary>A standing.</summary>
    public static readonly QueryParameter Verdict = new("verdict", "Only claims that stand so, and papers that have such a claim.")
    {
        Values = ["verified", "refuted", "vacuous", "errored", "timed-out", "stale", "not-run"],
        Example = "verified",
    };
}
