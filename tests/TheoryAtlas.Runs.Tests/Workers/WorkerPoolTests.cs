using TheoryAtlas.Runs.Workers;
using TheoryAtlas.Runs.Workers.Confinement;

namespace TheoryAtlas.Runs.Tests.Workers;

public sealed class WorkerPoolTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_that_nobody_waits_for_any_more_serves_the_next()
    {
        var folder = Some.TemporaryFolder();
        var starts = Path.Combine(folder, "starts");
        var counted = new WorkerStart("/bin/sh", ["-c", $"echo started >> '{starts}'; exec '{Some.Worker.Program}'"]);
        await using var pool = new WorkerPool(counted, 1, 0, 600_000_000, Sandbox.None);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var taking = pool.Take("some", leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taking);

        await using var worker = await pool.Take("some", Token);
        Assert.Single(await File.ReadAllLinesAsync(starts, Token));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_worker_that_never_gets_ready_is_given_up()
    {
        await using var pool = new WorkerPool(new WorkerStart("/bin/sleep", ["600"]), 1, 0, 600_000_000, patience: TimeSpan.FromMilliseconds(100));

        var failure = await Assert.ThrowsAsync<WorkerEndedException>(() => pool.Take("some", Token));
        Assert.Equal("The worker was not ready within 0.1 s of its start.", failure.Message);
    }

    [Fact]
    public async Task A_start_that_failed_is_not_remembered()
    {
        var folder = Some.TemporaryFolder();
        var program = Path.Combine(folder, "worker");
        await using var pool = new WorkerPool(new WorkerStart(program, []), 1, 0, 600_000_000, Sandbox.None);
        Assert.Null(await pool.Environment);

        File.CreateSymbolicLink(program, Some.Worker.Program);
        await using var worker = await pool.Take("some", Token);
        Assert.Equal(worker.Ready.Environment, await pool.Environment);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_worker_that_has_run_one_claim_runs_no_other()
    {
        await using var pool = new WorkerPool(Some.Worker, slots: 1, spares: 0, 600_000_000);
        var first = await pool.Take("one", Token);
        await pool.Return("one", first);
        var again = await pool.Take("one", Token);
        await pool.Return("one", again);
        var other = await pool.Take("other", Token);
        await pool.Return("other", other);

        Assert.Same(first, again);
        Assert.NotSame(first, other);
        Assert.Equal([other.Id], pool.Processes);
    }

    [Fact]
    public async Task A_spare_is_warm_when_the_first_worker_is_at_work()
    {
        await using var pool = new WorkerPool(Some.Worker, slots: 1, spares: 1, 600_000_000);
        var first = await pool.Take("one", Token);
        var second = await pool.Take("other", Token);
        var third = await pool.Take("another", Token);

        Assert.Equal(3, new[] { first.Id, second.Id, third.Id }.Distinct().Count());
        foreach (var worker in new[] { first, second, third })
            await pool.Discard(worker);
    }
}
