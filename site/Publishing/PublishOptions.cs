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

    /// <summary>Where readers clone the repository from, to run checks themselves; null where that is not said.</summary>
    public string? Repository { get; init; }

    /// <summary>Is told how far the export is.</summary>
    public IProgress<PublishProgress>? Progress { get; init; }
}

/// <summary>How far an export is.</summary>
/// <param name="Done">How many files are made.</param>
/// <param name="Known">How many files are known so far to be made; links lead to more.</param>
public readonly record struct PublishProgress(int Done, int Known);
