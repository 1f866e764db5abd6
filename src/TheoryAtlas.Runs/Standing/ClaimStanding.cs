using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Standing;

/// <summary>Where a claim stands, and what says so.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Kind">The standing.</param>
/// <param name="Run">The newest run here with the declared parameters; null if there is none.</param>
/// <param name="Reference">The reference run, where the standing rests on it because there is no run here.</param>
public sealed record ClaimStanding(Claim Claim, StandingKind Kind, RunRecord? Run, ReferenceRun? Reference)
{
    /// <summary>What the theorem's arm measured, or null.</summary>
    public Evidence? Theorem => Run is null ? Reference?.Theorem : Run.Theorem?.Evidence;

    /// <summary>What the control measured, or null.</summary>
    public Evidence? Control => Run is null ? Reference?.Control : Run.Control?.Evidence;

    /// <summary>What was found, in sentences; the verdict's own word, which stands beside it, is left out.</summary>
    public string Sentence => Kind switch
    {
        StandingKind.NotRun => $"This check has not been run here yet. It takes {Claim.Budget.TotalSeconds:0} seconds at most.",
        StandingKind.Stale => "The statement, the check or its parameters changed after the last run, which said: " + (Run?.Reason ?? Reference!.Reason),
        _ => WithoutWord(Run?.Reason ?? Reference!.Reason, Kind),
    };

    /// <summary>A run's reason without the word that it begins with.</summary>
    public static string Reason(RunRecord run) => WithoutWord(run.Reason, run.Verdict.Standing());

    private static string WithoutWord(string reason, StandingKind kind) =>
        reason.StartsWith(kind.Word() + ". ", StringComparison.OrdinalIgnoreCase) ? reason[(kind.Word().Length + 2)..] : reason;
}
