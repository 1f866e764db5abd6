using System.Diagnostics;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Runs.Tests.Ledger;

/// <summary>Programs that are killed while they write, as real processes.</summary>
public sealed class LedgerCrashTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "TheoryAtlas.Runs.TestWorker");

    private readonly TemporaryLedger _files = new();

    [Fact]
    public async Task What_was_reported_as_recorded_survives_a_kill()
    {
        var reported = new List<string>();
        foreach (var appends in new[] { 1, 17, 40 })
        {
            using var writer = Start("append");
            for (var i = 0; i < appends; i++)
                reported.Add((await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
            writer.Kill();

            // What it had said before it died is in the pipe still.
            while (await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: 32 } id)
                reported.Add(id);
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(reported.Count >= 58);
        Assert.All(reported, id => Assert.Equal(Verdict.Verified, _files.Ledger.Find(id)!.Verdict));
        Assert.DoesNotContain(_files.Ledger.All(), run => run.Verdict == Verdict.Running);
        Assert.InRange(_files.Ledger.All().Count(run => run.Verdict == Verdict.Interrupted), 0, 3);
        Assert.Empty(SqliteRunLedger.Check(_files.File));
    }

    [Fact]
    public async Task A_prune_that_is_killed_removes_all_or_nothing()
    {
        const int runs = 12_000;
        var run = _files.Add();
        foreach (var growth in new[] { 0, 1, 1_000_000 })
        {
            Fill(run, runs - (int)_files.Number("SELECT count(*) FROM began"));
            _files.Close();

            // Its log grows while it deletes: before, early and late in that it is killed.
            using var pruning = Start("prune");
            await pruning.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            while (!pruning.HasExited && new FileInfo(_files.File + "-wal") is var log && !(log.Exists && log.Length >= growth))
                await Task.Yield();
            pruning.Kill();
            await pruning.WaitForExitAsync(TestContext.Current.CancellationToken);

            var left = _files.Number("SELECT count(*) FROM began");
            Assert.True(left is runs or 1, $"{left} of {runs} are left.");
            Assert.Equal(left, _files.Number("SELECT count(*) FROM ended"));
            Assert.Equal(left == 1, _files.Number("SELECT count(*) FROM pruned") > 0);
            Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => _files.Execute("DELETE FROM ended"));
        }

        _files.Ledger.Prune(new PruneRule(Keep: 1), new Dictionary<string, IReadOnlyDictionary<string, double>>());
        Assert.Equal(1, _files.Number("SELECT count(*) FROM began"));
    }

    public void Dispose() => _files.Dispose();

    // Past the interface, since two flushed commits each would take a while.
    private void Fill(RunRecord like, int count)
    {
        using var connection = _files.Connection();
        connection.Execute($"""
            BEGIN;
            CREATE TEMP TABLE more AS WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT {count}) SELECT hex(randomblob(8)) AS id FROM numbers;
            INSERT INTO began (id, claim, started_at, owner, document) SELECT more.id, claim, started_at, owner, document FROM more, began WHERE began.id = '{like.Id}';
            INSERT INTO ended (id, identity, verdict, ended_at, document, claim, claim_hash, parameters, checksum)
                SELECT more.id, identity, verdict, ended_at, document || printf('%1000s', ''), claim, claim_hash, parameters, checksum FROM more, ended WHERE ended.id = '{like.Id}';
            COMMIT;
            """);
    }

    private Process Start(string command) =>
        Process.Start(new ProcessStartInfo(Program, [command, _files.File]) { RedirectStandardOutput = true, UseShellExecute = false })!;
}
