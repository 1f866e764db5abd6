using System.Collections.Concurrent;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Standing;

/// <summary>Tells where claims stand: from the runs here, and where there are none from the reference run in the claim's folder.</summary>
/// <remarks>
/// Lists ask for every claim at once, so an answer is kept for as long as nothing is written to the ledger. That is looked at
/// once a second, since other processes may write to it, and whenever <see cref="Refresh"/> is called.
/// </remarks>
public sealed class ClaimStandings(Atlas atlas, IRunLedger ledger, TimeProvider clock)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (ClaimStanding Standing, long Version, DateTime? Recorded)> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (DateTime Written, RunRecord? Run)> _recorded = new(StringComparer.Ordinal);
    private readonly Lock _looking = new();
    private long _version = -1;
    private long _refreshed;
    private readonly Dictionary<string, string> _hashes = atlas.Claims.ToDictionary(claim => claim.Id, ClaimHash.Of, StringComparer.Ordinal);

    /// <summary>The ledger's version that answers are at least as new as; looked at again after a second.</summary>
    public long Version
    {
        get
        {
            var version = Volatile.Read(ref _version);
            return version < 0 || clock.GetElapsedTime(Volatile.Read(ref _refreshed)) >= Trusted ? Refresh() : version;
        }
    }

    /// <summary>Looks at the ledger, so that answers from now on are at least as new as it is now.</summary>
    /// <returns>The ledger's version.</returns>
    public long Refresh()
    {
        // Looked at and noted at once: a thread that is slow in between would make the version go back, and a page would be kept under a newer one than it shows.
        lock (_looking)
        {
            var version = ledger.Version;
            Volatile.Write(ref _version, version);
            Volatile.Write(ref _refreshed, clock.GetTimestamp());
            return version;
        }
    }

    /// <summary>The claim's standing as it was at most a second ago: that of the newest run with the declared parameters that came to an end.</summary>
    public ClaimStanding Of(Claim claim)
    {
        // The version is read before the runs: an answer may be newer than its version says, never older.
        var version = Version;
        if (_kept.TryGetValue(claim.Id, out var kept) && kept.Version == version && (kept.Recorded is null || kept.Recorded == RecordedAt(claim)))
            return kept.Standing;

        // Where a run of the claim as it is decides, the reference was not asked.
        DateTime? recorded = RecordedAt(claim);
        var standing = Read(claim);
        _kept[claim.Id] = (standing, version, standing is { Run: not null, IsReference: false, Kind: not StandingKind.Stale } ? null : recorded);
        return standing;
    }

    /// <summary>The claim's standing as it is now.</summary>
    public ClaimStanding Now(Claim claim)
    {
        Refresh();
        return Of(claim);
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
        var written = RecordedAt(claim);
        if (!_recorded.TryGetValue(claim.Id, out var known) || known.Written != written)
            _recorded[claim.Id] = known = (written, ReadRecorded(Folder(claim)));
        return known.Run;
    }

    private DateTime RecordedAt(Claim claim) => File.GetLastWriteTimeUtc(Path.Combine(Folder(claim), ReferenceRun.FileName));

    private string Folder(Claim claim) => Path.Combine(atlas.Root, "claims", claim.Id);

    private static RunRecord? ReadRecorded(string folder)
    {
        try
        {
            return ReferenceRun.Read(folder)?.AsRun();
        }
        catch (InvalidDataException)
        {
            // Lint reports it; a reader sees that nothing was run.
            return null;
        }
    }
}
