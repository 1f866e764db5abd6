using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Site.Standing;

/// <summary>Tells where claims stand, from the ledger.</summary>
internal sealed class ClaimStandings(Atlas atlas, IRunLedger ledger)
{
    private readonly Dictionary<string, string> _hashes = atlas.Claims.ToDictionary(claim => claim.Id, ClaimHash.Of, StringComparer.Ordinal);

    /// <summary>The claim's standing: that of the newest run with the declared parameters that came to an end.</summary>
    public ClaimStanding Of(Claim claim)
    {
        var run = ledger.History(claim.Id).FirstOrDefault(candidate => Counts(candidate) && HasDefaults(candidate, claim));
        return run is null ? new ClaimStanding(claim, StandingKind.NotRun, null)
            : IsStale(run) ? new ClaimStanding(claim, StandingKind.Stale, run)
            : new ClaimStanding(claim, run.Verdict.Standing(), run);
    }

    /// <summary>Whether the claim changed since the run.</summary>
    public bool IsStale(RunRecord run) => _hashes.TryGetValue(run.Claim, out var hash) && hash != run.ClaimHash;

    // A run that was cut off says nothing about the claim.
    private static bool Counts(RunRecord run) =>
        run.Verdict is Verdict.Verified or Verdict.Refuted or Verdict.Vacuous or Verdict.Errored or Verdict.TimedOut;

    private static bool HasDefaults(RunRecord run, Claim claim) =>
        run.Parameters.Count == claim.Parameters.Count
        && claim.Parameters.All(parameter => run.Parameters.TryGetValue(parameter.Name, out var value) && value == parameter.Default);
}
