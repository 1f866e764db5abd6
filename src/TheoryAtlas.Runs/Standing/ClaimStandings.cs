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

    private ClaimStanding Read(Claim claim)
    {
        var run = ledger.Latest(claim.Id, claim.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default, StringComparer.Ordinal));

        // A reference of the claim as it is says more than a run of the claim as it was.
        if (run is null || IsStale(run))
            run = Recorded(claim) is { } recorded && (run is null || !IsStale(recorded)) ? recorded : run;
        return run is null ? new ClaimStanding(claim, StandingKind.NotRun, null)
            : IsStale(run) ? new ClaimStanding(claim, StandingKind.Stale, run)
            : new ClaimStanding(claim, run.Verdict.Standing(), run);
    }

    /// <summary>Whether the claim changed since the run.</summary>
    public bool IsStale(RunRecord run) => _hashes.TryGetValue(run.Claim, out var hash) && hash != run.ClaimHash;

    // Where nothing was run here, what its author recorded with the claim is the best there is.
    private RunRecord? Recorded(Claim claim)
    {
        try
        {
            return ReferenceRun.Read(Path.Combine(atlas.Root, "claims", claim.Id))?.AsRun();
        }
        catch (InvalidDataException)
        {
            // Lint reports it; a reader sees that nothing was run.
            return null;
        }
    }
}
