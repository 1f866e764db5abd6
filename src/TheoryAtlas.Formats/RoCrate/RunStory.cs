using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>What metadata, preview and read-me of a crate say alike.</summary>
internal sealed class RunStory(RunCrateContent content)
{
    public RunRecord Run => content.Run;

    public Paper? Paper => Claim is null ? null : content.Paper;

    public Uri? Site => content.Site;

    public IReadOnlyList<CratePlot> Plots => content.Plots;

    /// <summary>The claim's files if they are what was run; null if they changed since, or are gone.</summary>
    public ClaimSources? Sources { get; } = content.Sources?.WereRunBy(content.Run) == true ? content.Sources : null;

    public Claim? Claim => Sources?.Claim;

    /// <summary>The crate in a line.</summary>
    public string Name => $"Run of {Run.Claim}: {Run.Verdict.Word().Replace('-', ' ')}";

    public string Title => Claim?.Title ?? $"The claim {Run.Claim} as it was when it was run";

    /// <summary>Whether the run came to measurements, be the verdict as it may.</summary>
    public bool Completed => Run.Verdict is Verdict.Verified or Verdict.Refuted or Verdict.Vacuous;

    /// <summary>What a reader must know about the claim's files; null where nothing.</summary>
    public string? Missing => Sources is not null ? null
        : content.Sources is null
            ? "The claim's files (claim.yaml, statement.md, Check.cs) are not in this crate: the claim is no longer there, or cannot be read."
            : "The claim's files (claim.yaml, statement.md, Check.cs) are not in this crate: its statement, its check or its parameters changed after this run, and what was run was not kept."
              + Kept
              + $" The hash of what was run is {Run.ClaimHash}.";

    /// <summary>Where the run can be repeated.</summary>
    public string Checkout => Commit switch
    {
        null => "In a checkout of TheoryAtlas",
        (var commit, false) => $"In a checkout of TheoryAtlas at commit {commit}",
        (var commit, true) => $"In a checkout of TheoryAtlas at commit {commit} (there were changes beyond it, which are not recorded)",
    };

    public IEnumerable<(string Name, double Value, Parameter? Declared)> Parameters =>
        from parameter in Run.Parameters
        orderby parameter.Key
        select (parameter.Key, parameter.Value, Claim?.Parameters.FirstOrDefault(declared => declared.Name == parameter.Key));

    public IEnumerable<(Arm Arm, int Number, Finding Finding)> Findings =>
        from arm in new[] { (Arm.Theorem, Run.Theorem), (Arm.Control, Run.Control) }
        from numbered in (arm.Item2?.Evidence?.Findings ?? []).Index()
        select (arm.Item1, numbered.Index + 1, numbered.Item);

    private string Kept => Commit switch
    {
        null => "",
        (var commit, false) => $" They are in the repository at commit {commit}.",
        (var commit, true) => $" They may be in the repository at commit {commit}; there were changes beyond it.",
    };

    // A build from files that differ from the commit says so behind a plus sign.
    private (string Id, bool Changed)? Commit => Run.Environment?.Commit is { } commit ? (commit.Split('+')[0], commit.Contains('+')) : null;

    /// <summary>The sentence after the verdict's word.</summary>
    public string Reason
    {
        get
        {
            var word = Run.Verdict.Word().Replace('-', ' ') + ". ";
            return Run.Reason.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? Run.Reason[word.Length..] : Run.Reason;
        }
    }
}
