using System.Collections.Concurrent;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Site.Pages.Status;

/// <summary>With how many seeds claims were measured. Counted again only when a claim has a newer run.</summary>
internal sealed class SeedCounts(IRunLedger ledger)
{
    private readonly ConcurrentDictionary<string, (string Run, string Hash, int Seeds)> _counted = new(StringComparer.Ordinal);

    /// <summary>The seeds of the claim as it is with its declared parameters; that of the reference run where nothing was run here.</summary>
    public int Of(ClaimStanding standing)
    {
        // Whether a claim is stale depends on what it says now, not on the run, so that is not kept.
        if (standing.Kind == StandingKind.Stale || standing.Run is not { } newest)
            return 0;
        if (newest.Id.Length == 0)
            return 1;
        if (_counted.TryGetValue(standing.Claim.Id, out var counted) && counted.Run == newest.Id && counted.Hash == newest.ClaimHash)
            return counted.Seeds;
        var seeds = ledger.CountSeeds(standing.Claim.Id, newest.ClaimHash, standing.Claim.DefaultParameters);
        _counted[standing.Claim.Id] = (newest.Id, newest.ClaimHash, seeds);
        return seeds;
    }
}
