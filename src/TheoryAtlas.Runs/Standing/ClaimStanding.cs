using TheoryAtlas.Catalog;

namespace TheoryAtlas.Runs.Standing;

/// <summary>Where a claim stands, and the run that says so.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Kind">The standing.</param>
/// <param name="Run">The newest run with the declared parameters; null if there is none.</param>
public sealed record ClaimStanding(Claim Claim, StandingKind Kind, RunRecord? Run)
{
    /// <summary>Whether the run is the one that was recorded with the claim, not one of this ledger.</summary>
    public bool IsReference => Run is { Id.Length: 0 };

    /// <summary>What the run found, in sentences; the verdict's own word, which stands beside it, is left out.</summary>
    public string Sentence => Kind switch
    {
        StandingKind.NotRun => "This check has not been run here yet. It takes " + Claim.Budget.TotalSeconds.ToString("0") + " seconds at most.",
        StandingKind.Stale => "The statement, the check or its parameters changed after the last run, which said: " + MachinePaths.Without(Run!.Reason),
        _ => Reason(Run!),
    };

    /// <summary>A run's reason without the word that it begins with, and without folders of the machine.</summary>
    public static string Reason(RunRecord run)
    {
        var word = run.Verdict.Standing().Word();
        var reason = MachinePaths.Without(run.Reason);
        return reason.StartsWith(word + ". ", StringComparison.OrdinalIgnoreCase) ? reason[(word.Length + 2)..] : reason;
    }
}
