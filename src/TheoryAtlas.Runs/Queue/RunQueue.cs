using System.Runtime.CompilerServices;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Workers;

namespace TheoryAtlas.Runs.Queue;

/// <summary>The queue of one machine. Workers are started with it, or when the program has settled, so that they are warm before the first run is asked for.</summary>
public sealed class RunQueue : IRunQueue, IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LiveRun> _live = new(StringComparer.Ordinal);
    private readonly WaitingLine<LiveRun> _line = new();
    private readonly Dictionary<Verdict, long> _ended = [];
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<Atlas> _atlas;
    private readonly IRunLedger _ledger;
    private readonly RunQueueOptions _options;
    private readonly TimeProvider _time;
    private readonly TaskCompletionSource _needed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WorkerPool _workers;
    private readonly RunExecution _execution;
    private readonly EndRecorder _recorder;
    private readonly Task[] _slots;

    /// <summary>Starts the workers.</summary>
    /// <param name="atlas">The claims as they are now; asked at every request.</param>
    /// <param name="ledger">Where runs are recorded.</param>
    /// <param name="start">How a worker is started.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock.</param>
    public RunQueue(Func<Atlas> atlas, IRunLedger ledger, WorkerStart start, RunQueueOptions? options = null, TimeProvider? time = null)
    {
        _atlas = atlas;
        _ledger = ledger;
        _options = options ?? new RunQueueOptions();
        _time = time ?? TimeProvider.System;
        _workers = new WorkerPool(start, _options.Slots, _options.Spares, _options.MemoryLimit, _options.Sandbox, after: Task.WhenAny(_options.WarmAfter, _needed.Task));
        _execution = new RunExecution(_workers, _options, SourceCommit.Of(atlas().Root), _time);
        _recorder = new EndRecorder(ledger, _options.RecordingInterval, _time);
        _slots = [.. Enumerable.Range(0, _options.Slots).Select(_ => Task.Run(Serve))];
    }

    /// <summary>The processes of the workers that live now.</summary>
    internal IReadOnlyCollection<int> WorkerProcesses => _workers.Processes;

    /// <inheritdoc/>
    public QueueStatus Status
    {
        get
        {
            var environment = _workers.Environment;
            lock (_gate)
                return new QueueStatus(_line.Count, _live.Count - _line.Count, new Dictionary<Verdict, long>(_ended), environment.IsCompletedSuccessfully ? environment.Result is not null : null);
        }
    }

    /// <inheritdoc/>
    public async Task ReadyAsync(CancellationToken cancellation = default)
    {
        _needed.TrySetResult();
        try
        {
            await _workers.Environment.WaitAsync(LongestStart, _time, cancellation);
        }
        catch (TimeoutException)
        {
            // The run itself says what is wrong with its worker.
        }
    }

    /// <inheritdoc/>
    public RunRecord Submit(RunRequest request, bool again = false, string requester = "")
    {
        var claim = _atlas().Claim(request.Claim) ?? throw new RunRequestException(null, $"There is no claim '{request.Claim}'.");
        RunRequests.Validate(claim, request);
        var claimHash = ClaimHash.Of(claim);
        var identity = RunIdentity.Of(claimHash, request, Runtime());
        if (!again && LiveEqual(identity) is null && _ledger.FindEqual(identity) is { } known)
            return known;

        LiveRun run;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
            if (LiveEqual(identity) is { } equal)
                return equal.Record;
            RefuseIfFull(requester);
            var now = _time.GetUtcNow();
            run = new LiveRun(
                new RunRecord
                {
                    Id = NewId(now),
                    Claim = claim.Id,
                    Parameters = request.Parameters,
                    Seed = request.Seed,
                    Identity = identity,
                    ClaimHash = claimHash,
                    CheckHash = SourceHash.Of(claim.CheckSource),
                    StartedAt = now,
                    Verdict = Verdict.Running,
                    Reason = "Queued or running.",
                },
                request,
                claim,
                requester);
            _live.Add(run.Record.Id, run);
        }

        Begin(run);
        return run.Record;
    }

    /// <inheritdoc/>
    public RunRecord? Find(string id) => _recorder.Find(id) ?? Live(id)?.Record ?? _ledger.Find(id);

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunEvent> Events(string id, int after = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (Live(id) is { } live)
        {
            await foreach (var next in live.Events(after, cancellation))
                yield return next;
        }
        else if (Find(id) is { Verdict: not Verdict.Running } ended)
        {
            yield return new RunEnded(after + 1, ended);
        }
    }

    /// <inheritdoc/>
    public async Task<RunRecord> Completion(string id, CancellationToken cancellation = default)
    {
        if (Live(id) is { } live)
            return await live.Ended.WaitAsync(cancellation);
        return Find(id) ?? throw new KeyNotFoundException($"There is no run '{id}'.");
    }

    /// <inheritdoc/>
    public string? RequesterOf(string id) => Live(id)?.Requester;

    /// <inheritdoc/>
    public bool Cancel(string id)
    {
        if (Live(id) is not { } live)
            return false;
        live.Cancel();
        bool waited;
        lock (_gate)
            waited = _line.Remove(live);

        // One that waits need not wait for its turn to be cancelled.
        if (waited)
            End(live, RunExecution.Cancelled(live.Record, _time.GetUtcNow()));
        return true;
    }

    /// <summary>Ends what is running, recorded as interrupted, and the workers.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_closing.IsCancellationRequested)
                return;
            _closing.Cancel();
            _waiting.Release(_options.Slots);
        }

        await Task.WhenAll(_slots);
        await _workers.DisposeAsync();
        await _recorder.DisposeAsync();
        _closing.Dispose();
        _waiting.Dispose();
    }

    private async Task Serve()
    {
        while (true)
        {
            await _waiting.WaitAsync();
            LiveRun? run;
            lock (_gate)
                _line.TryDequeue(out run);
            if (run is not null)
                End(run, await _execution.Run(run, _closing.Token));
            else if (_closing.IsCancellationRequested)
                return;

            // What waited when the queue was closed is ended by whoever serves last.
            if (_closing.IsCancellationRequested)
                _waiting.Release();
        }
    }

    // Recorded outside the gate, so that a slow disk keeps nobody else waiting, and before a worker can take it.
    private void Begin(LiveRun run)
    {
        try
        {
            _ledger.Begin(run.Record);
        }
        catch (Exception failure)
        {
            run.End(Interrupted(run, $"The run was not started, because the ledger cannot record it: {failure.Message}"));
            lock (_gate)
                _live.Remove(run.Record.Id);
            throw;
        }

        lock (_gate)
        {
            if (!_closing.IsCancellationRequested)
            {
                _line.Enqueue(run.Requester, run);
                _waiting.Release();
                return;
            }
        }

        End(run, Interrupted(run, "The program that was to run it was shut down."));
    }

    private RunRecord Interrupted(LiveRun run, string why) =>
        run.Record with { Verdict = Verdict.Interrupted, Reason = $"Interrupted. {why}", EndedAt = _time.GetUtcNow() };

    private void End(LiveRun run, RunRecord ended)
    {
        ended = _recorder.Record(ended);

        // First: whoever hears of the end asks for the run at once, and must not be told that it goes on.
        lock (_gate)
        {
            _live.Remove(ended.Id);
            _ended[ended.Verdict] = _ended.GetValueOrDefault(ended.Verdict) + 1;
        }

        run.End(ended);
    }

    private void RefuseIfFull(string requester)
    {
        if (_live.Count >= _options.Slots + _options.Waiting)
            throw new QueueFullException($"{_options.Waiting} runs are waiting already. Try again when some of them have ended.");
        if (requester.Length > 0 && _live.Values.Count(live => live.Requester == requester) >= _options.Slots + _options.WaitingEach)
            throw new QueueFullException($"{_options.WaitingEach} runs of yours are waiting already. Try again when some of them have ended.");
    }

    // One that is being cancelled will measure nothing more, so it cannot stand for a new request.
    private LiveRun? LiveEqual(string identity)
    {
        lock (_gate)
            return _live.Values.FirstOrDefault(live => live.Record.Identity == identity && !live.Cancellation.IsCancellationRequested);
    }

    private LiveRun? Live(string id)
    {
        lock (_gate)
            return _live.GetValueOrDefault(id);
    }

    // Known as soon as the first worker is warm; only a request in the first second after the start waits for it.
    private string Runtime()
    {
        _needed.TrySetResult();
        return _workers.Environment.Wait(LongestStart) ? _workers.Environment.Result?.Runtime ?? "unknown" : "unknown";
    }

    private static string NewId(DateTimeOffset now) => $"{now.UtcDateTime:yyyyMMddHHmmssfff}-{Guid.NewGuid().ToString("N")[..6]}";
}
