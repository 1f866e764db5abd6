using System.Diagnostics;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Runs.Tests.Ledger;

/// <summary>A ledger that cannot be used says so within seconds, in words.</summary>
public sealed class LedgerUnavailableTests : IDisposable
{
    private readonly TemporaryLedger _files = new();

    [Fact]
    public void A_locked_ledger_is_read_on_and_answers_a_writer_within_seconds()
    {
        var run = _files.Add();
        using var other = _files.Connection();
        other.Execute("BEGIN IMMEDIATE");

        var reading = Stopwatch.StartNew();
        Assert.Equal(run.Id, Assert.Single(_files.Ledger.Recent()).Id);
        using (var opened = new SqliteRunLedger(_files.File))
            Assert.NotNull(opened.Find(run.Id));
        Assert.True(reading.Elapsed < TimeSpan.FromSeconds(1), $"Reading took {reading.Elapsed}.");

        var writing = Stopwatch.StartNew();
        var refusal = Assert.Throws<LedgerUnavailableException>(() => _files.Ledger.Begin(Some.Run("r9")));
        Assert.InRange(writing.Elapsed, LedgerDatabase.ShortWait - TimeSpan.FromSeconds(0.5), LedgerDatabase.ShortWait + TimeSpan.FromSeconds(3));
        Assert.Equal(LedgerTrouble.Locked, refusal.Cause);
        Assert.True(refusal.IsTransient);
        Assert.Contains("is locked: another program", refusal.Message);

        other.Execute("ROLLBACK");
        _files.Ledger.Begin(Some.Run("r9"));
    }

    [Fact]
    public void An_end_that_a_lock_keeps_out_can_be_recorded_when_the_lock_is_gone()
    {
        var run = _files.Add(Verdict.Running);
        var ended = run with { Verdict = Verdict.Verified, EndedAt = run.StartedAt };
        using var other = _files.Connection();
        other.Execute("BEGIN IMMEDIATE");
        Assert.Throws<LedgerUnavailableException>(() => _files.Ledger.End(ended));
        other.Execute("ROLLBACK");
        _files.Ledger.End(ended);

        Assert.Equal(Verdict.Verified, _files.Ledger.Find(run.Id)!.Verdict);
    }

    [Fact]
    public void A_full_disk_is_named_and_nothing_recorded_is_lost()
    {
        var run = _files.Add();

        // As many pages as there are, and no more: what a full disk is to SQLite.
        using var full = LedgerDatabase.ToWrite(_files.File);
        var failure = Assert.Throws<LedgerUnavailableException>(() => full.Use(LedgerDatabase.ShortWait, connection =>
        {
            connection.Execute("PRAGMA max_page_count = 1");
            connection.Execute("INSERT INTO pruned (at, runs, rule) VALUES ('', 0, $long)", ("$long", new string('x', 1_000_000)));
        }));

        Assert.Equal(LedgerTrouble.DiskFull, failure.Cause);
        Assert.Contains("disk is full", failure.Message);
        Assert.NotNull(_files.Ledger.Find(run.Id));
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_damaged()
    {
        File.WriteAllText(_files.File, new string('x', 10_000));

        Assert.Equal(LedgerTrouble.Damaged, Assert.Throws<LedgerUnavailableException>(() => new SqliteRunLedger(_files.File)).Cause);
        Assert.Equal(LedgerTrouble.Damaged, Assert.Throws<LedgerUnavailableException>(() => SqliteRunLedger.OpenToRead(_files.File)).Cause);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(_files.File, "a file");
        var inside = Path.Combine(_files.File, "ledger.db");

        var failure = Assert.Throws<LedgerUnavailableException>(() => new SqliteRunLedger(inside));

        Assert.Equal(LedgerTrouble.NotPermitted, failure.Cause);
        Assert.Equal(inside, failure.Ledger);
        Assert.DoesNotContain(inside, failure.Message);
    }

    [Fact]
    public void A_ledger_that_is_not_there_reads_as_empty_and_is_not_made()
    {
        using var missing = SqliteRunLedger.OpenToRead(_files.File);

        Assert.Empty(missing.Recent());
        Assert.Empty(missing.All());
        Assert.Null(missing.Latest("verified", new Dictionary<string, double>()));
        Assert.False(File.Exists(_files.File));
    }

    [Fact]
    public void A_ledger_in_a_folder_that_cannot_be_written_can_be_read()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("The superuser may write everywhere.");
            return;
        }

        var run = _files.Add();
        _files.Close();
        var folder = Path.GetDirectoryName(_files.File)!;
        File.SetUnixFileMode(_files.File, UnixFileMode.UserRead);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using (var reading = SqliteRunLedger.OpenToRead(_files.File))
            {
                Assert.Equal(run.Id, Assert.Single(reading.Recent()).Id);
                Assert.Equal(LedgerTrouble.NotPermitted, Assert.Throws<LedgerUnavailableException>(() => reading.Begin(Some.Run("r9"))).Cause);
            }

            Assert.Equal(LedgerTrouble.NotPermitted, Assert.Throws<LedgerUnavailableException>(() => new SqliteRunLedger(_files.File).Begin(Some.Run("r9"))).Cause);
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _files.Dispose();
}
