namespace TheoryAtlas.Site.Publishing;

/// <summary>What is published, and where to.</summary>
public sealed record PublishOptions
{
    /// <summary>The folder that holds corpus/ and claims/.</summary>
    public required string Root { get; init; }

    /// <summary>The folder that the files are written to: one that is not there, that is empty, or that an earlier export made.</summary>
    public required string Output { get; init; }

    /// <summary>The folder that keeps what can be made again.</summary>
    /// <value><c>.data</c> in the root unless set. Its ledger plays no part.</value>
    public string? Data { get; init; }

    /// <summary>The address under which readers will find the files, for what needs an absolute one; null to leave that out.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The pages that are wanted, as addresses of the site such as <c>/papers/jacot2018neural</c>; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];
}
