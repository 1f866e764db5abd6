using Microsoft.Data.Sqlite;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Runs.Tests.Ledger;

/// <summary>A ledger in a folder of its own, which goes with it.</summary>
internal sealed class TemporaryLedger : IDisposable
{
    private readonly string _folder = Some.TemporaryFolder();
    private SqliteRunLedger? _ledger;
    private int _number;

    public string File => Path.Combine(_folder, "ledger.db");

    /// <summary>Opened at first use.</summary>
    public SqliteRunLedger Ledger => _ledger ??= new SqliteRunLedger(File);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Records a run from begin to end.</summary>
    public RunRecord Add(Verdict verdict = Verdict.Verified, string claim = "verified", double n = 20, Func<RunRecord, RunRecord>? with = null)
    {
        var run = Some.Run($"r{++_number:000}", verdict, claim, $"i{n}") with { Parameters = new Dictionary<string, double> { ["n"] = n } };
        run = with?.Invoke(run) ?? run;
        Ledger.Begin(run with { EndedAt = null, Verdict = Verdict.Running, Reason = "Queued or running." });
        if (verdict != Verdict.Running)
            Ledger.End(run);
        return run;
    }

    public SqliteConnection Connection(bool foreignKeys = true)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, ForeignKeys = foreignKeys }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>What somebody with the sqlite3 program can do, triggers or not.</summary>
    public void Execute(string text, bool foreignKeys = true)
    {
        using var connection = Connection(foreignKeys);
        connection.Execute(text);
    }

    public long Number(string text)
    {
        using var connection = Connection();
        return connection.Number(text);
    }

    /// <summary>Closes the file, so that it has no log beside it.</summary>
    public void Close()
    {
        _ledger?.Dispose();
        _ledger = null;
        using (var last = Connection())
            last.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public void Dispose()
    {
        _ledger?.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
