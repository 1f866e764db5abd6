using Microsoft.Data.Sqlite;
using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Runs.Tests.Ledger;

public sealed class SqliteRunLedgerTests : IDisposable
{
    private readonly string _folder = Some.TemporaryFolder();
    private readonly SqliteRunLedger _ledger;

    public SqliteRunLedgerTests() => _ledger = new SqliteRunLedger(Path);

    private string Path => System.IO.Path.Combine(_folder, "deep", "ledger.db");

    [Fact]
    public void A_run_reads_back_bit_for_bit_after_reopening()
    {
        var evidence = new Evidence(
            [Some.Finding(0.1 + 0.2, standardError: double.Epsilon), Some.Finding(double.NaN), Some.Finding(double.NegativeInfinity), Some.Finding(-0.0)],
            [new Plot("c", Axis.Linear("x"), Axis.Log("y"), [new Series("s", SeriesRole.Predicted, [new PlotPoint(1, Math.PI), new PlotPoint(2, 1e-300, 0.5)])])]);
        var run = Some.Run("r1", Verdict.Refuted) with
        {
            Theorem = new ArmResult(evidence, null, 1.25),
            Control = new ArmResult(null, new RunError("no", "why"), 0),
            PeakBytes = long.MaxValue,
            Fingerprint = "f",
            Environment = new RunEnvironment("system", "1.13.1", "OpenBLAS", "10.0", "Debian", "CPU", null),
        };
        _ledger.Begin(Some.Run("r1"));
        _ledger.End(run);

        using var reopened = new SqliteRunLedger(Path);
        var read = reopened.Find("r1")!;

        Assert.Equal(evidence.Findings, read.Theorem!.Evidence!.Findings);
        Assert.Equal(evidence.Plots[0].Series[0].Points, read.Theorem.Evidence.Plots[0].Series[0].Points);
        Assert.True(double.IsNegative(read.Theorem.Evidence.Findings[3].Measured));
        Assert.Equal(run.Parameters, read.Parameters);
        Assert.Equal(run with { Parameters = read.Parameters, Theorem = read.Theorem }, read);
    }

    [Fact]
    public void A_run_that_has_not_ended_is_running_while_its_process_lives()
    {
        _ledger.Begin(Some.Run("r1"));

        Assert.Equal(Verdict.Running, _ledger.Find("r1")!.Verdict);
        Assert.Null(_ledger.FindEqual("i1"));
    }

    [Theory]
    [InlineData("{0}/999999999/1")]
    [InlineData("{0}/1/1")]
    public void A_run_whose_process_is_gone_is_interrupted(string owner)
    {
        Insert("r1", string.Format(owner, LedgerOwner.Current.Host), TimeProvider.System.GetUtcNow());

        Assert.Equal(Verdict.Interrupted, _ledger.Find("r1")!.Verdict);
        Assert.Equal(Verdict.Interrupted, Assert.Single(_ledger.Recent()).Verdict);
    }

    [Fact]
    public void A_run_of_another_machine_is_interrupted_once_no_run_can_last_so_long()
    {
        var now = TimeProvider.System.GetUtcNow();
        Insert("young", "elsewhere/1/1", now - TimeSpan.FromMinutes(1));
        Insert("old", "elsewhere/1/1", now - TimeSpan.FromHours(2));

        Assert.Equal(Verdict.Running, _ledger.Find("young")!.Verdict);
        Assert.Equal(Verdict.Interrupted, _ledger.Find("old")!.Verdict);
    }

    [Fact]
    public void Only_measurements_answer_an_equal_request_and_the_newest_does()
    {
        foreach (var (id, verdict) in new[] { ("r1", Verdict.Verified), ("r2", Verdict.Vacuous), ("r3", Verdict.Errored), ("r4", Verdict.TimedOut), ("r5", Verdict.Cancelled) })
        {
            _ledger.Begin(Some.Run(id));
            _ledger.End(Some.Run(id, verdict));
        }

        Assert.Equal("r2", _ledger.FindEqual("i1")!.Id);
        Assert.Null(_ledger.FindEqual("i2"));
    }

    [Fact]
    public void Histories_are_newest_first_and_limited()
    {
        foreach (var (id, claim) in new[] { ("r1", "a"), ("r2", "b"), ("r3", "a"), ("r4", "a") })
            _ledger.Begin(Some.Run(id, claim: claim));

        Assert.Equal(["r4", "r3"], _ledger.History("a", 2).Select(run => run.Id));
        Assert.Equal(["r4", "r3", "r2", "r1"], _ledger.Recent().Select(run => run.Id));
        Assert.Empty(_ledger.History("c"));
    }

    [Fact]
    public void What_is_recorded_cannot_be_changed()
    {
        _ledger.Begin(Some.Run("r1"));
        _ledger.End(Some.Run("r1", Verdict.Refuted));

        Assert.Throws<InvalidOperationException>(() => _ledger.Begin(Some.Run("r1")));
        Assert.Throws<InvalidOperationException>(() => _ledger.End(Some.Run("r1", Verdict.Verified)));
        Assert.Throws<InvalidOperationException>(() => _ledger.End(Some.Run("never-begun", Verdict.Verified)));
        Assert.Throws<SqliteException>(() => Execute("UPDATE ended SET verdict = 'Verified'"));
        Assert.Throws<SqliteException>(() => Execute("DELETE FROM began"));
        Assert.Throws<SqliteException>(() => Execute("UPDATE began SET claim = 'other'"));
        Assert.Throws<ArgumentException>(() => _ledger.End(Some.Run("r2")));
    }

    [Fact]
    public void A_ledger_of_a_newer_program_is_refused()
    {
        Execute("PRAGMA user_version = 99");

        var refusal = Assert.Throws<InvalidDataException>(() => new SqliteRunLedger(Path));
        Assert.Contains("version 99", refusal.Message);
    }

    [Fact]
    public async Task Several_writers_do_not_get_into_each_others_way()
    {
        using var other = new SqliteRunLedger(Path);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 10; i++)
            {
                var ledger = writer % 2 == 0 ? _ledger : other;
                ledger.Begin(Some.Run($"{writer}-{i}"));
                ledger.End(Some.Run($"{writer}-{i}", Verdict.Verified));
            }
        })));

        Assert.Equal(40, _ledger.Recent(100).Count(run => run.Verdict == Verdict.Verified));
    }

    public void Dispose()
    {
        _ledger.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void Insert(string id, string owner, DateTimeOffset at)
    {
        var document = System.Text.Json.JsonSerializer.Serialize(Some.Run(id) with { StartedAt = at }, RunJson.Default.RunRecord);
        Execute($"INSERT INTO began (id, claim, started_at, owner, document) VALUES ('{id}', 'verified', '{at:O}', '{owner}', '{document}')");
    }

    private void Execute(string text)
    {
        using var connection = new SqliteConnection($"Data Source={Path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
