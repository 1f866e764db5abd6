using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Site.Seeds;

/// <summary>What the ledger knows of one claim with fixed parameters over a range of seeds, on the runtime in use.</summary>
/// <param name="Runtime">The runtime in use: that of the newest run; null where nothing was ever run.</param>
/// <param name="Seeds">One entry for each seed, in order.</param>
internal sealed record SeedSweep(string? Runtime, IReadOnlyList<SeedRun> Seeds)
{
    // Each seed may have been cancelled and tried again a few times.
    private const int MostTried = 500;

    /// <summary>Reads the sweep: the newest measurement for each seed, else what became of the newest attempt.</summary>
    public static SeedSweep Of(IRunLedger ledger, string claim, string claimHash, IReadOnlyDictionary<string, double> parameters, int from, int count)
    {
        var alike = ledger.Alike(claim, claimHash, parameters);
        var here = ledger.Recent().Concat(alike).FirstOrDefault(run => run.Environment is not null)?.Environment;
        var measured = BySeed(alike.Where(run => run.Environment?.Runtime == here?.Runtime && run.Environment?.Sdk == here?.Sdk));
        var tried = BySeed(ledger.History(claim, MostTried).Where(run => run.ClaimHash == claimHash && run.Fingerprint is null && Same(run.Parameters, parameters)));
        return new SeedSweep(here?.Runtime, [.. Enumerable.Range(from, count).Select(seed => new SeedRun(seed, measured.GetValueOrDefault(seed) ?? tried.GetValueOrDefault(seed)))]);
    }

    /// <summary>The seeds that came to a measurement.</summary>
    public IReadOnlyList<RunRecord> Measured => [.. Seeds.Where(seed => seed.IsMeasured).Select(seed => seed.Run!)];

    /// <summary>How many are queued or running.</summary>
    public int Running => Seeds.Count(seed => seed.IsRunning);

    /// <summary>The seeds that nothing was measured for and that do not run.</summary>
    public IReadOnlyList<int> Missing => [.. Seeds.Where(seed => !seed.IsMeasured && !seed.IsRunning).Select(seed => seed.Seed)];

    /// <summary>All measurements together; null if there is none.</summary>
    public ClaimSummary? Summary => Measured is { Count: > 0 } runs ? new ClaimSummary(runs[0].Claim, runs) : null;

    private static Dictionary<int, RunRecord> BySeed(IEnumerable<RunRecord> newestFirst)
    {
        var bySeed = new Dictionary<int, RunRecord>();
        foreach (var run in newestFirst)
            bySeed.TryAdd(run.Seed, run);
        return bySeed;
    }

    private static bool Same(IReadOnlyDictionary<string, double> one, IReadOnlyDictionary<string, double> other) =>
        one.Count == other.Count && one.All(parameter => other.TryGetValue(parameter.Key, out var value) && value == parameter.Value);
}

/// <summary>One seed of a sweep.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Run">Its newest measurement, else its newest attempt; null if there was none.</param>
internal sealed record SeedRun(int Seed, RunRecord? Run)
{
    /// <summary>Whether there is a measurement.</summary>
    public bool IsMeasured => Run?.Fingerprint is not null;

    /// <summary>Whether it is queued or running.</summary>
    public bool IsRunning => Run?.Verdict == Verdict.Running;
}
