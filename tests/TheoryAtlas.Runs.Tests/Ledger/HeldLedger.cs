namespace TheoryAtlas.Runs.Tests.Ledger;

/// <summary>A ledger, the first reader of whose version is held up on the way back with what it read.</summary>
internal sealed class HeldLedger(IRunLedger ledger) : IRunLedger, IDisposable
{
    private readonly ManualResetEventSlim _isHeld = new(), _isReleased = new();
    private int _readers;

    public long Version
    {
        get
        {
            var version = ledger.Version;
            if (Interlocked.Increment(ref _readers) == 1)
            {
                _isHeld.Set();
                _isReleased.Wait(TestContext.Current.CancellationToken);
            }

            return version;
        }
    }

    /// <summary>Waits until somebody is held up.</summary>
    public void WaitForReader() => _isHeld.Wait(TestContext.Current.CancellationToken);

    /// <summary>Lets that reader go on.</summary>
    public void Release() => _isReleased.Set();

    public void Begin(RunRecord run) => ledger.Begin(run);

    public void End(RunRecord run) => ledger.End(run);

    public RunRecord? Find(string id) => ledger.Find(id);

    public RunRecord? FindEqual(string identity) => ledger.FindEqual(identity);

    public IReadOnlyList<RunRecord> Alike(string claim, string claimHash, IReadOnlyDictionary<string, double> parameters, int limit = 500) => ledger.Alike(claim, claimHash, parameters, limit);

    public int CountSeeds(string claim, string claimHash, IReadOnlyDictionary<string, double> parameters) => ledger.CountSeeds(claim, claimHash, parameters);

    public RunRecord? Latest(string claim, IReadOnlyDictionary<string, double> parameters) => ledger.Latest(claim, parameters);

    public IReadOnlyList<RunOutcome> Outcomes(string claim, IReadOnlyDictionary<string, double> parameters) => ledger.Outcomes(claim, parameters);

    public IReadOnlyList<RunRecord> History(string claim, int limit = 50) => ledger.History(claim, limit);

    public IReadOnlyList<RunRecord> Recent(int limit = 20) => ledger.Recent(limit);

    public IReadOnlyList<RunRecord> Before(string? id, string? claim, int limit) => ledger.Before(id, claim, limit);

    public long Count(string? claim = null) => ledger.Count(claim);

    public void Probe() => ledger.Probe();

    public void Dispose()
    {
        _isHeld.Dispose();
        _isReleased.Dispose();
    }
}
