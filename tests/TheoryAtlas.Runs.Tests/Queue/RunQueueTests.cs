using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Runs.Queue;

namespace TheoryAtlas.Runs.Tests.Queue;

/// <summary>Runs real workers: one queue for the class, so that each test also shows that the next run works after the one before.</summary>
public sealed class RunQueueTests(RunQueueFixture fixture) : IClassFixture<RunQueueFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RunQueue Queue => fixture.Queue;

    [Fact]
    public async Task A_theorem_that_passes_and_a_control_that_fails_are_verified()
    {
        var run = await Run("verified");

        Assert.Equal(Verdict.Verified, run.Verdict);
        Assert.StartsWith("Verified. Largest mean is 0.", run.Reason);
        Assert.NotNull(run.Fingerprint);
        Assert.InRange(run.PeakBytes, 10_000_000, 1_000_000_000);
        Assert.InRange(run.Seconds, 1e-6, 10);
        Assert.Equal(20, run.Theorem!.Evidence!.Plots[0].Series[0].Points.Count);
        Assert.Equivalent(run, fixture.Ledger.Find(run.Id));
    }

    [Theory]
    [InlineData("refuted", Verdict.Refuted, "One is 2, predicted 1")]
    [InlineData("vacuous", Verdict.Vacuous, "The control passes too")]
    [InlineData("no-check", Verdict.Errored, "No check is written for the claim 'no-check'")]
    public async Task Every_other_end_has_its_verdict_and_reason_and_the_next_run_works(string claim, Verdict verdict, string reason)
    {
        var run = await Run(claim);
        var next = await Run("verified");

        Assert.Equal(verdict, run.Verdict);
        Assert.Contains(reason, run.Reason);
        Assert.Equal(Verdict.Verified, next.Verdict);
    }

    [Fact]
    public async Task A_crash_keeps_the_arm_that_had_ended_and_the_last_words()
    {
        var run = await Run("crashes");

        Assert.True(run.Theorem!.Evidence!.Passed);
        Assert.Contains("pulled the plug", run.Control!.Error!.Details);
    }

    [Fact]
    public async Task Stacks_name_no_folder_of_this_machine()
    {
        var run = await Run("throws");

        var error = run.Theorem!.Error!;
        Assert.Equal("the matrix is singular", error.Message);
        Assert.Contains("tests/TheoryAtlas.Runs.TestWorker/Checks/Failing.cs", error.Details);
        Assert.DoesNotContain("/usr/", error.Details);
        Assert.DoesNotContain("/_/", error.Details);
    }

    [Fact]
    public async Task A_folder_whose_parent_was_killed_is_removed_by_the_next_queue()
    {
        var abandoned = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "theoryatlas-worker-999999999-test"));
        await using var queue = fixture.NewQueue(new RunQueueOptions { Spares = 0 });

        Assert.False(Directory.Exists(abandoned.FullName));
    }

    [Fact]
    public async Task Equal_runs_have_equal_fingerprints_and_other_seeds_have_others()
    {
        var first = await Run("verified");
        var again = await Run("verified");
        var other = await Run("verified", seed: 2);

        Assert.NotEqual(first.Id, again.Id);
        Assert.Equal(first.Fingerprint, again.Fingerprint);
        Assert.Equal(first.Identity, again.Identity);
        Assert.NotEqual(first.Fingerprint, other.Fingerprint);
    }

    [Fact]
    public async Task An_equal_request_is_answered_from_the_ledger_or_joined()
    {
        var known = await Run("verified", seed: 11);
        var answered = Queue.Submit(RunRequests.For(Some.Claim("verified"), seed: 11));
        var running = Queue.Submit(RunRequests.For(Some.Claim("never-ends-soon")), again: true);
        var joined = Queue.Submit(RunRequests.For(Some.Claim("never-ends-soon")), again: true);
        Queue.Cancel(running.Id);
        await Queue.Completion(running.Id, Token);

        Assert.Equal(known.Id, answered.Id);
        Assert.Equal(running.Id, joined.Id);
    }

    [Fact]
    public async Task A_run_that_waits_is_cancelled_before_its_turn()
    {
        await using var queue = fixture.NewQueue(new RunQueueOptions { Spares = 0 });
        queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 1));
        var waiting = queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 2));
        queue.Cancel(waiting.Id);

        Assert.Equal(Verdict.Cancelled, (await queue.Completion(waiting.Id, Token)).Verdict);
        Assert.Equal(Verdict.Cancelled, fixture.Ledger.Find(waiting.Id)!.Verdict);
    }

    [Fact]
    public async Task Requesters_are_served_in_turn_and_none_fills_the_queue()
    {
        await using var queue = fixture.NewQueue(new RunQueueOptions { Spares = 0, WaitingEach = 2 });
        var greedy = Enumerable.Range(1, 3).Select(seed => queue.Submit(RunRequests.For(Some.Claim("talkative"), seed: seed), again: true, "greedy")).ToList();
        var refusal = Assert.Throws<QueueFullException>(() => queue.Submit(RunRequests.For(Some.Claim("talkative"), seed: 4), again: true, "greedy"));
        var modest = queue.Submit(RunRequests.For(Some.Claim("talkative"), seed: 5), again: true, "modest");
        var first = await Task.WhenAny(queue.Completion(modest.Id, Token), queue.Completion(greedy[2].Id, Token));

        Assert.StartsWith("2 runs of yours are waiting", refusal.Message);
        Assert.Equal(modest.Id, (await first).Id);
    }

    [Fact]
    public async Task A_run_that_is_being_cancelled_is_not_joined()
    {
        await using var queue = fixture.NewQueue(new RunQueueOptions { Spares = 0 });
        queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 1));
        var cancelled = queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 2));
        queue.Cancel(cancelled.Id);
        var fresh = queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 2));

        Assert.NotEqual(cancelled.Id, fresh.Id);
    }

    [Fact]
    public async Task A_run_whose_program_was_killed_has_an_end_for_those_who_follow_it()
    {
        var cutOff = Some.Run("cut-off") with { StartedAt = TimeProvider.System.GetUtcNow().AddHours(-2) };
        fixture.Ledger.Begin(cutOff);

        var ended = Assert.IsType<RunEnded>(Assert.Single(await Read(cutOff.Id)));
        Assert.Equal(Verdict.Interrupted, ended.Run.Verdict);
    }

    [Fact]
    public async Task Ctrl_C_in_the_terminal_does_not_end_a_worker()
    {
        var run = await Run("interrupted");

        Assert.Equal(Verdict.Vacuous, run.Verdict);
    }

    [Fact]
    public async Task Two_readers_see_the_same_events_and_one_can_resume()
    {
        var run = Queue.Submit(RunRequests.For(Some.Claim("verified"), seed: 21), again: true);
        var readers = await Task.WhenAll(Read(run.Id), Read(run.Id));
        var late = await Read(run.Id, after: 5);

        Assert.Equal(readers[0], readers[1]);
        Assert.Equal(Enumerable.Range(1, readers[0].Count), readers[0].Select(happened => happened.Number));
        Assert.IsType<ArmBegun>(readers[0][0]);
        Assert.IsType<PlotBegun>(readers[0][1]);
        Assert.Equal(40, readers[0].OfType<PointAdded>().Count());
        Assert.Equal([Arm.Theorem, Arm.Control], readers[0].OfType<ArmEnded>().Select(ended => ended.Arm));
        Assert.Equal(Verdict.Verified, Assert.IsType<RunEnded>(Assert.Single(late)).Run.Verdict);
        Assert.Equal(6, late[0].Number);
        Assert.Empty(await Read("no-such-run"));
    }

    [Fact]
    public async Task A_talkative_check_is_throttled_and_its_evidence_is_complete()
    {
        var run = Queue.Submit(RunRequests.For(Some.Claim("talkative")), again: true);
        var events = await Read(run.Id);

        var ended = Assert.IsType<RunEnded>(events[^1]).Run;
        Assert.Equal(20_000, ended.Theorem!.Evidence!.Plots[0].Series[0].Points.Count);
        Assert.Equal(10_000, events.OfType<PointAdded>().Count());
        Assert.True(events.OfType<ArmProgressed>().Count() <= 5 + 40 * ended.Seconds, $"{events.OfType<ArmProgressed>().Count()} in {ended.Seconds} s");
    }

    [Fact]
    public async Task More_runs_than_may_wait_are_turned_away()
    {
        await using var queue = fixture.NewQueue(new RunQueueOptions { Waiting = 1, Spares = 0 });
        queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 1));
        queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 2));

        var refusal = Assert.Throws<QueueFullException>(() => queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 3)));
        Assert.StartsWith("1 runs are waiting", refusal.Message);
    }

    [Fact]
    public async Task Closing_the_queue_records_its_runs_as_interrupted()
    {
        var queue = fixture.NewQueue(new RunQueueOptions { Spares = 0 });
        var running = queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 1));
        var waiting = queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 2));
        await queue.DisposeAsync();

        Assert.Equal(Verdict.Interrupted, fixture.Ledger.Find(running.Id)!.Verdict);
        Assert.Equal(Verdict.Interrupted, fixture.Ledger.Find(waiting.Id)!.Verdict);
    }

    [Fact]
    public async Task A_worker_that_cannot_be_started_is_an_error_with_a_reason()
    {
        await using var queue = new RunQueue(() => fixture.Atlas, fixture.Ledger, new("/no/such/program", []));
        var run = await queue.Completion(queue.Submit(RunRequests.For(Some.Claim("verified"))).Id, Token);

        Assert.Equal(Verdict.Errored, run.Verdict);
        Assert.Contains("/no/such/program cannot be started", run.Reason);
    }

    [Fact]
    public void An_unknown_claim_is_turned_away() =>
        Assert.Throws<RunRequestException>(() => Queue.Submit(RunRequests.For(Some.Claim("unknown"))));

    private async Task<RunRecord> Run(string claim, int seed = 1) =>
        await Queue.Completion(Queue.Submit(RunRequests.For(Some.Claim(claim), seed: seed), again: true).Id, Token);

    private async Task<List<RunEvent>> Read(string id, int after = 0)
    {
        var events = new List<RunEvent>();
        await foreach (var happened in Queue.Events(id, after, Token))
            events.Add(happened);
        return events;
    }
}

/// <summary>A queue with its ledger, in a folder of its own.</summary>
public sealed class RunQueueFixture : IAsyncDisposable
{
    private readonly string _folder = Some.TemporaryFolder();

    public RunQueueFixture()
    {
        Ledger = new SqliteRunLedger(Path.Combine(_folder, "ledger.db"));
        Queue = NewQueue();
    }

    public SqliteRunLedger Ledger { get; }

    public RunQueue Queue { get; }

    public Atlas Atlas { get; } = new("/", [], [
        .. new[] { "verified", "refuted", "vacuous", "throws", "no-check", "crashes", "talkative", "interrupted" }.Select(id => Some.Claim(id)),
        Some.Claim("never-ends-soon"),
    ], [], []);

    public RunQueue NewQueue(RunQueueOptions? options = null) =>
        new(() => Atlas, Ledger, Some.Worker, options ?? new RunQueueOptions { MemoryLimit = 600_000_000 });

    public async ValueTask DisposeAsync()
    {
        await Queue.DisposeAsync();
        Ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
