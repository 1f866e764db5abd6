using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Cli.Integration;

/// <summary>What a service that runs workflows says of itself in its environment.</summary>
/// <param name="IsGitHub">Whether lines that begin with two colons are commands to it, such as annotations.</param>
/// <param name="BaseBranch">The branch that a pull request is to go into; null elsewhere.</param>
/// <param name="SummaryFile">The file whose Markdown is shown beside the job; null where there is none.</param>
internal sealed record Workflow(bool IsGitHub, string? BaseBranch, string? SummaryFile)
{
    // GitHub refuses more than 1 MiB a step, and says so only in its log.
    private const int MostSummaryBytes = 1_000_000;

    /// <summary>What this process was started in.</summary>
    public static Workflow OfEnvironment() => new(Variable("GITHUB_ACTIONS") == "true", Variable("GITHUB_BASE_REF"), Variable("GITHUB_STEP_SUMMARY"));

    /// <summary>The revisions that a change is measured against, the likeliest first.</summary>
    /// <param name="named">What was asked for; null for nothing.</param>
    public IReadOnlyList<string> Bases(string? named) =>
        named is not null ? [named]
        : BaseBranch is not null ? ["origin/" + BaseBranch, BaseBranch]
        : ["upstream/main", "origin/main", "main"];

    /// <summary>A line that gives no commands to the service; elsewhere as it is.</summary>
    public string Plain(string line) => IsGitHub ? GitHubAnnotations.Plain(line) : line;

    /// <summary>Adds a text to what is shown beside the job; does nothing where there is no such place.</summary>
    public void Show(string markdown)
    {
        if (SummaryFile is null)
            return;
        var bytes = System.Text.Encoding.UTF8.GetByteCount(markdown);
        File.AppendAllText(SummaryFile, bytes <= MostSummaryBytes ? markdown
            : Markdown.Truncated(markdown, MostSummaryBytes) + "\n\n…\n\nThe rest is in `summary.md`, among the files of this run.\n");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
