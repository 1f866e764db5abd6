using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Runs.Workers.Confinement;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Runs.Tests.Faults;

/// <summary>Checks that do what no check should, in real workers; after each the next run works.</summary>
public abstract class FaultTests(FaultFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("throws", "the matrix is singular")]
    [InlineData("not-a-number", "not finite: ratio of norms is not a number")]
    [InlineData("crashes", "ended by signal 6 (SIGABRT)")]
    [InlineData("aborts", "ended by signal 6 (SIGABRT)")]
    [InlineData("segfaults", "ended by signal 11 (SIGSEGV)")]
    [InlineData("kills-itself", "ended by signal 9 (SIGKILL)")]
    [InlineData("hungry", "memory")]
    [InlineData("hoards", "memory")]
    [InlineData("overwhelms", "more than 32 MB in one message")]
    [InlineData("opens-a-socket", "ermi")]
    [InlineData("forks", "0 processes were made")]
    [InlineData("shoots-around", "0 processes could be signalled")]
    [InlineData("fills-the-disk", "Errored. The")]
    [InlineData("never-stops-talking", "more than 64 MB in one run")]
    [InlineData("weaves", "more than 256 threads")]
    [InlineData("writes-from-a-finalizer", "could not measure: refused")]
    [InlineData("reaches-out", "not refused: .")]
    public async Task A_check_that_misbehaves_is_an_error_with_its_reason_and_the_next_run_works(string claim, string reason)
    {
        var run = await Run(claim);
        var next = await Run("verified");

        Assert.Equal(Verdict.Errored, run.Verdict);
        Assert.Contains(reason, run.Reason);
        Assert.NotNull(run.Environment);
        Assert.Equal(Verdict.Verified, next.Verdict);
    }

    [Theory]
    [InlineData("floods")]
    [InlineData("leaves-a-thread")]
    public async Task A_check_that_is_only_loud_is_measured_and_the_next_run_works(string claim)
    {
        var run = await Run(claim);
        var next = await Run("verified");

        Assert.Equal((Verdict.Verified, Verdict.Verified), (run.Verdict, next.Verdict));
    }

    [Fact]
    public async Task An_endless_loop_times_out_and_the_next_run_works()
    {
        var run = await Run("never-ends");
        var next = await Run("verified");

        Assert.Equal(Verdict.TimedOut, run.Verdict);
        Assert.Contains("longer than 0.6 s, 3 times its budget", run.Reason);
        Assert.Equal(Verdict.Verified, next.Verdict);
    }

    [Fact]
    public async Task A_check_that_ignores_cancellation_is_ended_with_its_process()
    {
        var run = fixture.Queue.Submit(RunRequests.For(Some.Claim("never-ends-soon")), again: true);
        await foreach (var happened in fixture.Queue.Events(run.Id, cancellation: Token))
        {
            if (happened is ArmProgressed)
                Assert.True(fixture.Queue.Cancel(run.Id));
        }

        Assert.Equal(Verdict.Cancelled, fixture.Ledger.Find(run.Id)!.Verdict);
        Assert.Equal(Verdict.Verified, (await Run("verified")).Verdict);
    }

    [Fact]
    public async Task Nothing_outside_the_scratch_folder_can_be_written()
    {
        var run = await Run("writes-around");

        Assert.Equal("0 folders could be written to; scratch: True", run.Theorem!.Error!.Message);
        Assert.Equal("no network, no other processes, no writing outside the scratch folder", run.Environment!.Confinement);
    }

    [Fact]
    public async Task A_sandbox_shows_none_of_the_users_files()
    {
        Assert.SkipUnless(fixture.Sandbox.IsAvailable, fixture.Sandbox.Account);

        Assert.Equal("seen: .", (await Run("reads-around")).Theorem!.Error!.Message);
    }

    [Fact]
    public async Task The_peak_of_a_small_run_is_not_that_of_a_large_one_before_it()
    {
        await using var queue = fixture.NewQueue(spares: 0);
        var large = await Measured(200);
        var small = await Measured(0);

        Assert.InRange(large.PeakBytes - small.PeakBytes, 150_000_000, 400_000_000);

        async Task<RunRecord> Measured(int megabytes) =>
            await queue.Completion(queue.Submit(new RunRequest("takes-and-gives-back", new Dictionary<string, double> { ["n"] = megabytes == 0 ? 1 : megabytes / 2 }, 1), again: true).Id, Token);
    }

    [Fact]
    public async Task A_worker_sees_no_secret_and_leaves_nothing_behind()
    {
        Environment.SetEnvironmentVariable("SOME_TOKEN", "xyzzy");
        await using var queue = fixture.NewQueue();
        var first = await queue.Completion(queue.Submit(RunRequests.For(Some.Claim("curious"), seed: 1), again: true).Id, Token);
        var second = await queue.Completion(queue.Submit(RunRequests.For(Some.Claim("curious"), seed: 2), again: true).Id, Token);
        await queue.DisposeAsync();

        var said = first.Theorem!.Error!.Message;
        Assert.StartsWith("secrets: 0;", said);
        Assert.Contains("threads: 1; files: 1", said);
        Assert.Contains("files: 1", second.Theorem!.Error!.Message);
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "theoryatlas-worker-*"), folder => File.Exists(Path.Combine(folder, "left-behind")));
    }

    [Fact]
    public async Task Closing_the_queue_leaves_no_process()
    {
        var queue = fixture.NewQueue();
        await queue.Completion(queue.Submit(RunRequests.For(Some.Claim("segfaults")), again: true).Id, Token);
        var endless = queue.Submit(RunRequests.For(Some.Claim("never-ends-soon"), seed: 77), again: true);
        await foreach (var happened in queue.Events(endless.Id, cancellation: Token))
        {
            if (happened is ArmProgressed)
                break;
        }

        int[] processes = [.. queue.WorkerProcesses.SelectMany(ProcessTree.Of)];
        await queue.DisposeAsync();

        Assert.True(processes.Length >= (fixture.Sandbox.IsAvailable ? 3 : 1), $"{processes.Length} processes");
        // The sandbox takes those inside along; the kernel does so on its own time.
        Assert.True(SpinWait.SpinUntil(() => !processes.Any(process => Directory.Exists($"/proc/{process}")), TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Workers_have_the_processor_after_the_site()
    {
        await using var queue = fixture.NewQueue(spares: 0);
        await queue.Completion(queue.Submit(RunRequests.For(Some.Claim("verified")), again: true).Id, Token);
        int[] workers = [.. queue.WorkerProcesses.SelectMany(ProcessTree.Of).Where(process => File.ReadAllText($"/proc/{process}/cmdline").StartsWith(Some.Worker.Program))];

        Assert.NotEmpty(workers);
        Assert.All(workers.SelectMany(process => Directory.GetDirectories($"/proc/{process}/task")), thread => Assert.Equal("10", NicenessOf(thread)));
        Assert.Equal("0", NicenessOf("/proc/self"));
    }

    [Fact]
    public async Task A_queue_that_is_closed_while_its_workers_start_ends()
    {
        // From before the sandbox is made to after the runtime has started.
        for (var delay = 0; delay < 100; delay += 4)
        {
            var queue = fixture.NewQueue();
            await Task.Delay(delay, Token);
            await queue.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), Token);
        }
    }

    private async Task<RunRecord> Run(string claim, int seed = 1) =>
        await fixture.Queue.Completion(fixture.Queue.Submit(RunRequests.For(Some.Claim(claim), seed: seed), again: true).Id, Token);

    private static string NicenessOf(string thread) => File.ReadAllText(Path.Combine(thread, "stat")).Split(") ")[^1].Split(' ')[16];
}

/// <summary>In the sandbox that this machine has; where it has none, there is nothing to be tried that is not tried below.</summary>
public sealed class SandboxedFaultTests : FaultTests, IClassFixture<SandboxedFaultFixture>
{
    public SandboxedFaultTests(SandboxedFaultFixture fixture)
        : base(fixture) => Assert.SkipUnless(fixture.Sandbox.IsAvailable, fixture.Sandbox.Account);
}

/// <summary>Without a sandbox, as on machines that lack bubblewrap or do not let it make namespaces.</summary>
public sealed class UnsandboxedFaultTests(UnsandboxedFaultFixture fixture) : FaultTests(fixture), IClassFixture<UnsandboxedFaultFixture>;

public sealed class SandboxedFaultFixture() : FaultFixture(Sandbox.OfThisMachine);

public sealed class UnsandboxedFaultFixture() : FaultFixture(Sandbox.None);

/// <summary>One queue for all tests of a class, so that each also shows that the next run works after the one before.</summary>
public abstract class FaultFixture : IAsyncDisposable
{
    private static readonly string[] s_claims =
    [
        "verified", "throws", "not-a-number", "crashes", "aborts", "segfaults", "kills-itself", "hungry", "hoards", "overwhelms", "opens-a-socket",
        "never-stops-talking", "weaves", "writes-from-a-finalizer", "reaches-out", "reads-around", "takes-and-gives-back", "forks", "shoots-around", "fills-the-disk", "floods", "leaves-a-thread", "writes-around", "curious", "never-ends-soon",
    ];

    private readonly string _folder = Some.TemporaryFolder();

    protected FaultFixture(Sandbox sandbox)
    {
        Sandbox = sandbox;
        Ledger = new SqliteRunLedger(Path.Combine(_folder, "ledger.db"));
        Queue = NewQueue();
    }

    public Sandbox Sandbox { get; }

    public SqliteRunLedger Ledger { get; }

    public RunQueue Queue { get; }

    private Atlas Atlas { get; } = new("/", [], [.. s_claims.Select(id => Some.Claim(id, budget: 20)), Some.Claim("never-ends", budget: 0.2)], [], []);

    public RunQueue NewQueue(int spares = 1) => new(() => Atlas, Ledger, Some.Worker, new RunQueueOptions { MemoryLimit = 600_000_000, Sandbox = Sandbox, Spares = spares });

    public async ValueTask DisposeAsync()
    {
        await Queue.DisposeAsync();
        Ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
