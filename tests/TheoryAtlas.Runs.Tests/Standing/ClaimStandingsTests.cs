using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Runs.Tests.Ledger;

namespace TheoryAtlas.Runs.Tests.Standing;

public sealed class ClaimStandingsTests : IDisposable
{
    private static readonly Claim Claim = Some.Claim("verified");

    private readonly TemporaryLedger _files = new();

    [Fact]
    public void A_standing_stays_however_many_runs_have_other_parameters()
    {
        Add(Verdict.Verified);
        for (var i = 0; i < 60; i++)
            Add(Verdict.Refuted, n: 30);

        Assert.Equal(StandingKind.Verified, Standing());
    }

    [Fact]
    public void The_newest_run_with_the_defaults_that_was_not_cut_off_decides()
    {
        Assert.Equal(StandingKind.NotRun, Standing());
        Add(Verdict.Verified);
        Add(Verdict.Errored);
        Add(Verdict.Cancelled);
        Add(Verdict.Running);

        Assert.Equal(StandingKind.Errored, Standing());
    }

    [Fact]
    public void A_run_of_the_claim_as_it_was_is_stale()
    {
        Add(Verdict.Verified, hash: "older");

        Assert.Equal(StandingKind.Stale, Standing());
    }

    [Fact]
    public void A_thread_that_is_slow_to_note_what_it_read_does_not_make_the_version_go_back()
    {
        using var ledger = new HeldLedger(_files.Ledger);
        var standings = new ClaimStandings(new Atlas("/", [], [Claim], [], []), ledger, TimeProvider.System);
        var slow = new Thread(() => standings.Refresh());
        slow.Start();
        ledger.WaitForReader();
        Add(Verdict.Verified);
        var version = 0L;
        var quick = new Thread(() => version = standings.Refresh());
        quick.Start();

        // It has passed the slow one, or waits for it.
        SpinWait.SpinUntil(() => !quick.IsAlive || quick.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        ledger.Release();
        slow.Join();
        quick.Join();

        Assert.Equal(version, standings.Version);
        Assert.Equal(StandingKind.Verified, standings.Of(Claim).Kind);
    }

    [Fact]
    public async Task While_many_threads_look_the_version_never_goes_back_and_no_run_is_missed()
    {
        const int Readers = 4, Runs = 20;
        var standings = new ClaimStandings(new Atlas("/", [], [Claim], [], []), _files.Ledger, TimeProvider.System);
        Add(Verdict.Verified);
        var (newest, highest) = (1, standings.Refresh());
        using var begin = new Barrier(Readers + 1);
        using var over = new CancellationTokenSource();

        var looking = Enumerable.Range(0, Readers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                begin.SignalAndWait(TestContext.Current.CancellationToken);
                while (!over.IsCancellationRequested)
                {
                    var (recorded, seen) = (Volatile.Read(ref newest), Volatile.Read(ref highest));

                    // Not older than what any thread was told before, and neither is what others are told from now on.
                    var version = standings.Refresh();
                    Assert.InRange(version, seen, long.MaxValue);
                    Assert.InRange(standings.Version, version, long.MaxValue);
                    InterlockedMax(ref highest, version);
                    Assert.InRange(int.Parse(standings.Of(Claim).Run!.Id[1..]), recorded, Runs);
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToList();
        begin.SignalAndWait(TestContext.Current.CancellationToken);
        while (newest < Runs && !looking.Any(reader => reader.IsCompleted))
        {
            var before = standings.Refresh();
            Add(Verdict.Verified);
            Volatile.Write(ref newest, newest + 1);
            Assert.InRange(standings.Refresh(), before + 1, long.MaxValue);
        }

        await over.CancelAsync();
        await Task.WhenAll(looking);
        Assert.Equal($"r{Runs:000}", standings.Now(Claim).Run!.Id);
    }

    public void Dispose() => _files.Dispose();

    private static void InterlockedMax(ref long highest, long value)
    {
        for (var seen = Volatile.Read(ref highest); seen < value;)
            seen = Interlocked.CompareExchange(ref highest, value, seen) is var found && found == seen ? value : found;
    }

    private void Add(Verdict verdict, double n = 20, string? hash = null) =>
        _files.Add(verdict, n: n, with: run => run with { ClaimHash = hash ?? ClaimHash.Of(Claim) });

    private StandingKind Standing() =>
        new ClaimStandings(new Atlas("/", [], [Claim], [], []), _files.Ledger, TimeProvider.System).Now(Claim).Kind;
}
