using System.Collections.Concurrent;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Standing;

/// <summary>Tells where claims stand: from the runs here, and where there are none from the reference run in the claim's folder.</summary>
/// <remarks>Lists ask for every claim at once, so an answer is kept for a second; other processes may write to the ledger.</remarks>
public sealed class ClaimStandings(Atlas atlas, IRunLedger ledger, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (ClaimStanding Standing, long Since)> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hashes = atlas.Claims.ToDictionary(claim => claim.Id, ClaimHash.Of, StringComparer.Ordinal);
    private readonly Dictionary<string, ReferenceRun?> _references = atlas.Claims.ToDictionary(claim => claim.Id, claim => Reference(atlas, claim), StringComparer.Ordinal);

    /// <summary>The claim's standing as it was at most a second ago.</summary>
    public ClaimStanding Of(Claim claim) =>
        _kept.TryGetValue(claim.Id, out var kept) && clock.GetElapsedTime(kept.Since) < Kept ? kept.Standing : Now(claim);

    /// <summary>The claim's standing: that of the newest run with the declared parameters that came to an end.</summary>
    public ClaimStanding Now(Claim claim)
    {
        var standing = Read(claim);
        _kept[claim.Id] = (standing, clock.GetTimestamp());
        return standing;
    }

    /// <summary>The word of every claim's standing, by id.</summary>
    public IReadOnlyDictionary<string, string> Words() => atlas.Claims.ToDictionary(claim => claim.Id, claim => Of(claim).Kind.Slug(), StringComparer.Ordinal);

    /// <summary>Whether the claim changed since the run.</summary>
    public bool IsStale(RunRecord run) => IsStale(run.Claim, run.ClaimHash);

    private ClaimStanding Read(Claim claim)
    {
        var run = ledger.History(claim.Id).FirstOrDefault(candidate => Counts(candidate) && HasDefaults(candidate, claim));
        var reference = _references[claim.Id];

        // A run of another state of the claim says less than a reference of this one.
        if (run is not null && (reference is null || !IsStale(run) || IsStale(claim.Id, reference.ClaimHash)))
            return new ClaimStanding(claim, IsStale(run) ? StandingKind.Stale : run.Verdict.Standing(), run, null);
        if (reference is not null)
            return new ClaimStanding(claim, IsStale(claim.Id, reference.ClaimHash) ? StandingKind.Stale : reference.Verdict.Standing(), null, reference);
        return new ClaimStanding(claim, StandingKind.NotRun, null, null);
    }

    private bool IsStale(string claim, string hash) => _hashes.TryGetValue(claim, out var current) && current != hash;

    private static ReferenceRun? Reference(Atlas atlas, Claim claim)
    {
        try
        {
            return ReferenceRun.Read(Path.Combine(atlas.Root, "claims", claim.Id));
        }
        catch (InvalidDataException)
        {
            // Lint's business; a page shows the claim as if there were no reference.
            return null;
        }
    }

    // A run that was cut off says nothing about the claim.
    private static bool Counts(RunRecord run) =>
        run.Verdict is Verdict.Verified or Verdict.Refuted or Verdict.Vacuous or Verdict.Errored or Verdict.TimedOut;

    private static bool HasDefaults(RunRecord run, Claim claim) =>
        run.Parameters.Count == claim.Parameters.Count
        && claim.Parameters.All(parameter => run.Parameters.TryGetValue(parameter.Name, out var value) && value == parameter.Default);
}
