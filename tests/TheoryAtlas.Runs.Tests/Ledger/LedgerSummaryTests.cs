namespace TheoryAtlas.Runs.Tests.Ledger;

public sealed class LedgerSummaryTests : IDisposable
{
    private readonly TemporaryLedger _files = new();

    [Fact]
    public void Runs_are_counted_by_verdict_and_those_without_an_end_by_whether_they_go_on()
    {
        var first = _files.Add();
        _files.Add(Verdict.Refuted);
        _files.Add(Verdict.Verified);
        _files.Add(Verdict.Interrupted);
        var last = _files.Add(Verdict.Running);
        _files.Execute($"INSERT INTO began (id, claim, started_at, owner, document) SELECT 'a', claim, started_at, replace(owner, '/', '/9'), document FROM began WHERE id = '{last.Id}'");

        var summary = _files.Ledger.Summary();

        Assert.Equal(new Dictionary<Verdict, long> { [Verdict.Verified] = 2, [Verdict.Refuted] = 1, [Verdict.Interrupted] = 2, [Verdict.Running] = 1 }, summary.Verdicts.ToDictionary());
        Assert.Equal((6, 2, 0), (summary.Runs, summary.Version, summary.Pruned));
        Assert.Equal((first.StartedAt, last.StartedAt), (summary.Oldest, summary.Newest));
        Assert.True(summary.Bytes > 10_000);
    }

    [Fact]
    public void An_empty_ledger_has_no_times()
    {
        var summary = _files.Ledger.Summary();

        Assert.Equal((0, null, null), (summary.Runs, summary.Oldest, summary.Newest));
    }

    public void Dispose() => _files.Dispose();
}
