using Microsoft.Data.Sqlite;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Runs.Tests.Ledger;

public sealed class LedgerPruningTests : IDisposable
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, double>> Defaults = new() { ["verified"] = new Dictionary<string, double> { ["n"] = 20 } };

    private readonly TemporaryLedger _files = new();

    [Fact]
    public void The_newest_of_each_claim_are_kept_and_so_is_the_run_that_it_stands_on()
    {
        _files.Add();
        var standing = _files.Add();
        _files.Add(Verdict.Refuted);
        var others = Enumerable.Range(0, 5).Select(i => _files.Add(Verdict.Verified, n: 30 + i)).ToList();
        var foreign = _files.Add(claim: "other");

        var outcome = _files.Ledger.Prune(new PruneRule(Keep: 2), Defaults);

        Assert.Equal([standing.Id, others[3].Id, others[4].Id, foreign.Id], Left());
        Assert.Equal(5, outcome.Total);
        Assert.Equal(5, outcome.Runs["verified"]);
        Assert.DoesNotContain("other", outcome.Runs.Keys);
        Assert.Empty(SqliteRunLedger.Check(_files.File));
    }

    [Fact]
    public void A_preview_says_the_same_and_removes_nothing()
    {
        for (var i = 0; i < 5; i++)
            _files.Add(n: 30);

        var preview = _files.Ledger.PreviewPrune(new PruneRule(Keep: 1), Defaults);
        Assert.Equal(5, Left().Count);

        var outcome = _files.Ledger.Prune(new PruneRule(Keep: 1), Defaults);
        Assert.Equal(4, outcome.Total);
        Assert.Equal((preview.Total, preview.DocumentBytes), (outcome.Total, outcome.DocumentBytes));
    }

    [Fact]
    public void Runs_younger_than_the_age_are_kept()
    {
        var now = TimeProvider.System.GetUtcNow();
        _files.Add(n: 30, with: run => run with { StartedAt = now - TimeSpan.FromDays(91) });
        var young = _files.Add(n: 30, with: run => run with { StartedAt = now - TimeSpan.FromDays(89) });

        _files.Ledger.Prune(new PruneRule(Keep: 0, OlderThan: TimeSpan.FromDays(90)), Defaults);

        Assert.Equal([young.Id], Left());
    }

    [Fact]
    public void A_run_that_goes_on_is_kept_and_one_that_was_cut_off_is_not()
    {
        _files.Add(Verdict.Running);
        _files.Execute("INSERT INTO began (id, claim, started_at, owner, document) SELECT 'cut-off', claim, started_at, replace(owner, '/', '/9') , document FROM began");

        _files.Ledger.Prune(new PruneRule(Keep: 0), Defaults);

        Assert.Equal("r001", Assert.Single(Left()));
    }

    [Fact]
    public void Only_the_runs_of_the_named_claim_go()
    {
        _files.Add(n: 30);
        var other = _files.Add(claim: "other");

        _files.Ledger.Prune(new PruneRule(Keep: 0, Claim: "verified"), Defaults);

        Assert.Equal([other.Id], Left());
    }

    [Fact]
    public void The_removal_is_recorded_and_nothing_else_can_be_removed_after_it()
    {
        for (var i = 0; i < 200; i++)
            _files.Add(n: 30, with: run => run with { Reason = new string('x', 10_000) });

        var outcome = _files.Ledger.Prune(new PruneRule(Keep: 3, Claim: "verified"), Defaults);

        Assert.Equal(1, _files.Number("SELECT count(*) FROM pruned WHERE runs = 197 AND rule = 'keep the newest 3 of ''verified''' AND at LIKE '20%'"));
        Assert.Equal(197, _files.Ledger.Summary().Pruned);
        Assert.InRange(outcome.BytesFreed, 1_900_000, 5_000_000);
        foreach (var table in new[] { "began", "ended", "pruned" })
            Assert.Throws<SqliteException>(() => _files.Execute($"DELETE FROM {table}"));
    }

    [Fact]
    public void A_failure_in_the_middle_takes_all_of_it_back()
    {
        for (var i = 0; i < 5; i++)
            _files.Add(n: 30);
        _files.Execute("CREATE TRIGGER full BEFORE INSERT ON pruned BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");

        var failure = Assert.Throws<LedgerUnavailableException>(() => _files.Ledger.Prune(new PruneRule(Keep: 0), Defaults));

        Assert.Contains("the disk is full", failure.Message);
        Assert.Equal(5, Left().Count);
        Assert.Throws<SqliteException>(() => _files.Execute("DELETE FROM ended"));
    }

    public void Dispose() => _files.Dispose();

    private List<string> Left() => [.. _files.Ledger.All().Select(run => run.Id)];
}
