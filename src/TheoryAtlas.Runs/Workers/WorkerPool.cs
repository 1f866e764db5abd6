using TheoryAtlas.Runs.Workers.Confinement;

namespace TheoryAtlas.Runs.Workers;

/// <summary>Warm workers: one for each slot, and spares that take over at once when a worker has to be killed.</summary>
internal sealed class WorkerPool : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<Task<WorkerProcess>> _idle = new();
    private readonly HashSet<WorkerProcess> _living = [];
    private readonly CancellationTokenSource _closing = new();
    private TaskCompletionSource<RunEnvironment?> _environment = NewEnvironment();
    private readonly WorkerStart _start;
    private readonly Sandbox _sandbox;
    private readonly long _memoryLimit;
    private readonly TimeSpan _patience;

    public WorkerPool(WorkerStart start, int count, long memoryLimit, Sandbox? sandbox = null, TimeSpan? patience = null)
    {
        (_start, _memoryLimit, _sandbox, _patience) = (start, memoryLimit, sandbox ?? Sandbox.OfThisMachine, patience ?? TimeSpan.FromMinutes(1));
        Scratch.RemoveAbandoned();
        for (var i = 0; i < count; i++)
            _idle.Enqueue(StartWorker());
    }

    /// <summary>The processes of all workers that live, idle or at work.</summary>
    public IReadOnlyCollection<int> Processes
    {
        get
        {
            lock (_gate)
                return [.. _living.Select(worker => worker.Id)];
        }
    }

    /// <summary>What the workers run on, as soon as the first is ready; null as long as none can be started.</summary>
    public Task<RunEnvironment?> Environment
    {
        get
        {
            lock (_gate)
                return _environment.Task;
        }
    }

    /// <summary>Takes a warm worker, which is to be given back or discarded.</summary>
    /// <exception cref="WorkerEndedException">No worker can be started.</exception>
    public async Task<WorkerProcess> Take(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var starting = Next();
            WorkerProcess worker;
            try
            {
                worker = await starting.WaitAsync(cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // The one who waited left; the worker that is starting serves the next.
                lock (_gate)
                    _idle.Enqueue(starting);
                throw;
            }

            if (!worker.HasEnded)
                return worker;
            await End(worker);
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
        await End(worker);
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
                await End(worker);
        }

        _closing.Dispose();
    }

    private async Task End(WorkerProcess worker)
    {
        await worker.DisposeAsync();
        lock (_gate)
            _living.Remove(worker);
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
        {
            while (_idle.TryDequeue(out var worker))
            {
                if (worker is { IsFaulted: false, IsCanceled: false })
                    return worker;
            }

            return StartWorker();
        }
    }

    private async Task<WorkerProcess> StartWorker()
    {
        try
        {
            var worker = await Task.Run(() => WorkerProcess.Start(_start, _sandbox, _memoryLimit, _patience, _closing.Token));
            lock (_gate)
                _living.Add(worker);
            Describe(worker.Ready.Environment);
            return worker;
        }
        catch
        {
            Describe(null);
            throw;
        }
    }

    // A first start that failed is forgotten when a later one succeeds.
    private void Describe(RunEnvironment? environment)
    {
        lock (_gate)
        {
            if (environment is not null && _environment.Task is { IsCompletedSuccessfully: true, Result: null })
                _environment = NewEnvironment();
            _environment.TrySetResult(environment);
        }
    }

    private static TaskCompletionSource<RunEnvironment?> NewEnvironment() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
