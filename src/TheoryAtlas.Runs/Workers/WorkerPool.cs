namespace TheoryAtlas.Runs.Workers;

/// <summary>Warm workers: one for each slot, and spares that take over at once when a worker has to be killed.</summary>
internal sealed class WorkerPool : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<Task<WorkerProcess>> _idle = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<RunEnvironment?> _environment = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WorkerStart _start;
    private readonly long _memoryLimit;

    public WorkerPool(WorkerStart start, int count, long memoryLimit)
    {
        (_start, _memoryLimit) = (start, memoryLimit);
        Scratch.RemoveAbandoned();
        for (var i = 0; i < count; i++)
            _idle.Enqueue(StartWorker());
    }

    /// <summary>What the workers run on, as soon as the first is ready; null if it cannot be started.</summary>
    public Task<RunEnvironment?> Environment => _environment.Task;

    /// <summary>Takes a warm worker, which is to be given back or discarded.</summary>
    /// <exception cref="WorkerEndedException">No worker can be started.</exception>
    public async Task<WorkerProcess> Take(CancellationToken cancellation)
    {
        while (true)
        {
            var worker = await Next().WaitAsync(cancellation);
            if (!worker.HasEnded)
                return worker;
            await worker.DisposeAsync();
        }
    }

    /// <summary>Gives back a worker whose run ended as it should.</summary>
    public void Return(WorkerProcess worker)
    {
        lock (_gate)
            _idle.Enqueue(Task.FromResult(worker));
    }

    /// <summary>Kills a worker and starts another in its place.</summary>
    public async Task Discard(WorkerProcess worker)
    {
        await worker.DisposeAsync();
        lock (_gate)
        {
            if (!_closing.IsCancellationRequested)
                _idle.Enqueue(StartWorker());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        Task<WorkerProcess>[] idle;
        lock (_gate)
        {
            idle = [.. _idle];
            _idle.Clear();
        }

        foreach (var starting in idle)
        {
            if (await Settled(starting) is { } worker)
                await worker.DisposeAsync();
        }

        _closing.Dispose();
    }

    private static async Task<WorkerProcess?> Settled(Task<WorkerProcess> starting)
    {
        await ((Task)starting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return starting.IsCompletedSuccessfully ? await starting : null;
    }

    // A worker that failed to start is tried again by the next run, not in a loop.
    private Task<WorkerProcess> Next()
    {
        lock (_gate)
            return _idle.TryDequeue(out var worker) ? worker : StartWorker();
    }

    private async Task<WorkerProcess> StartWorker()
    {
        try
        {
            var worker = await Task.Run(() => WorkerProcess.Start(_start, _memoryLimit, _closing.Token));
            _environment.TrySetResult(worker.Ready.Environment);
            return worker;
        }
        catch
        {
            _environment.TrySetResult(null);
            throw;
        }
    }
}
