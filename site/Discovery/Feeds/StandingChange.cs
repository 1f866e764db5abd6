using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Site.Discovery.Feeds;

/// <summary>A run with the declared parameters after which its claim stood elsewhere than before.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Before">Where it stood.</param>
/// <param name="Run">What came out.</param>
internal sealed record StandingChange(Claim Claim, StandingKind Before, RunOutcome Run)
{
    /// <summary>Where it stood from then on.</summary>
    public StandingKind After => Run.Verdict.Standing();

    /// <summary>The changes of one claim, oldest first, beginning from its reference run.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="recorded">Where the reference run left it; null if there is none.</param>
    /// <param name="ledger">The runs.</param>
    public static IEnumerable<StandingChange> Of(Claim claim, StandingKind? recorded, IRunLedger ledger)
    {
        var before = recorded ?? StandingKind.NotRun;
        foreach (var run in ledger.Outcomes(claim.Id, claim.DefaultParameters))
        {
            var change = new StandingChange(claim, before, run);
            if (change.After == before)
                continue;
            before = change.After;
            yield return change;
        }
    }
}
