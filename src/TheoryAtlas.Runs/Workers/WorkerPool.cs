using TheoryAtlas.Runs.Workers.Confinement;

namespace TheoryAtlas.Runs.Workers;

/// <summary>
/// Warm workers. One that has run a claim runs no other afterwards, so that no check can reach into the run of another claim;
/// spares that have run nothing take over at once.
/// </summary>
internal sealed class WorkerPool : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<Task<WorkerProcess>> _fresh = new();
    private readonly LinkedList<(string Claim, WorkerProcess Worker)> _used = [];
    private readonly HashSet<WorkerProcess> _living = [];
    private readonly CancellationTokenSource _closing = new();
    private TaskCompletionSource<RunEnvironment?> _environment = NewEnvironment();
    private readonly WorkerStart _start;
    private readonly int _slots;
    private readonly int _spares;
    private readonly long _memoryLimit;
    private readonly Sandbox _sandbox;
    private readonly TimeSpan _patience;

    /// <param name="start">How a worker is started.</param>
    /// <param name="slots">How many are at work at a time, and how many are kept for more runs of the claim that they have run.</param>
    /// <param name="spares">How many that have run nothing are kept warm.</param>
    /// <param name="memoryLimit">See <see cref="Queue.RunQueueOptions.MemoryLimit"/>.</param>
    /// <param name="sandbox">What they are started in; this machine's if null.</param>
    /// <param name="patience">How long one may take to get warm; a minute if null.</param>
    /// <param name="after">What the first ones wait for before they are started; nothing if null.</param>
    public WorkerPool(WorkerStart start, int slots, int spares, long memoryLimit, Sandbox? sandbox = null, TimeSpan? patience = null, Task? after = null)
    {
        (_start, _slots, _spares, _memoryLimit) = (start, slots, spares, memoryLimit);
        (_sandbox, _patience) = (sandbox ?? Sandbox.OfThisMachine, patience ?? TimeSpan.FromMinutes(1));
        Scratch.RemoveAbandoned();
        for (var i = 0; i < slots + spares; i++)
            _fresh.Enqueue(StartWorker(after));
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

    /// <summary>Takes a warm worker for a claim, which is to be given back or discarded.</summary>
    /// <exception cref="WorkerEndedException">No worker can be started.</exception>
    public async Task<WorkerProcess> Take(string claim, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var worker = UsedFor(claim) ?? await Fresh(cancellation);
            if (!worker.HasEnded)
                return worker;
            await End(worker);
        }
    }

    /// <summary>Gives back a worker whose run ended as it should.</summary>
    public async Task Return(string claim, WorkerProcess worker)
    {
        WorkerProcess? tooMany = null;
        lock (_gate)
        {
            _used.AddLast((claim, worker));
            if (_used.Count > _slots)
            {
                tooMany = _used.First!.Value.Worker;
                _used.RemoveFirst();
            }
        }

        if (tooMany is not null)
            await End(tooMany);
    }

    /// <summary>Kills a worker.</summary>
    public async Task Discard(WorkerProcess worker)
    {
        await End(worker);
        lock (_gate)
            KeepSpares();
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        Task<WorkerProcess>[] fresh;
        WorkerProcess[] used;
        lock (_gate)
        {
            (fresh, used) = ([.. _fresh], [.. _used.Select(idle => idle.Worker)]);
            _fresh.Clear();
            _used.Clear();
        }

        foreach (var worker in used)
            await End(worker);
        foreach (var starting in fresh)
        {
            if (await Settled(starting) is { } worker)
                await End(worker);
        }

        _closing.Dispose();
    }

    private WorkerProcess? UsedFor(string claim)
    {
        lock (_gate)
        {
            for (var idle = _used.First; idle is not null; idle = idle.Next)
            {
                if (idle.Value.Claim == claim)
                {
                    _used.Remove(idle);
                    return idle.Value.Worker;
                }
            }

            return null;
        }
    }

    private async Task<WorkerProcess> Fresh(CancellationToken cancellation)
    {
        var starting = Next();
        try
        {
            return await starting.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The one who waited left; the worker that is starting serves the next.
            lock (_gate)
                _fresh.Enqueue(starting);
            throw;
        }
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
            Task<WorkerProcess>? next = null;
            while (next is null && _fresh.TryDequeue(out var worker))
            {
                if (worker is { IsFaulted: false, IsCanceled: false })
                    next = worker;
            }

            next ??= StartWorker();
            KeepSpares();
            return next;
        }
    }

    private void KeepSpares()
    {
        while (_fresh.Count < _spares && !_closing.IsCancellationRequested)
            _fresh.Enqueue(StartWorker());
    }

    private async Task<WorkerProcess> StartWorker(Task? after = null)
    {
        try
        {
            if (after is not null)
                await after.WaitAsync(_closing.Token);
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
