using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Workers;

namespace TheoryAtlas.Runs.Queue;

/// <summary>The queue of one machine. Workers are started with it and are warm before the first run is asked for.</summary>
public sealed class RunQueue : IRunQueue, IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LiveRun> _live = new(StringComparer.Ordinal);
    private readonly Channel<LiveRun> _waiting = Channel.CreateUnbounded<LiveRun>();
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<Atlas> _atlas;
    private readonly IRunLedger _ledger;
    private readonly RunQueueOptions _options;
    private readonly TimeProvider _time;
    private readonly WorkerPool _workers;
    private readonly RunExecution _execution;
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
        _workers = new WorkerPool(start, _options.Slots + _options.Spares, _options.MemoryLimit);
        _execution = new RunExecution(_workers, _options, _time);
        _slots = [.. Enumerable.Range(0, _options.Slots).Select(_ => Task.Run(Serve))];
    }

    /// <inheritdoc/>
    public RunRecord Submit(RunRequest request, bool again = false, string requester = "")
    {
        var claim = _atlas().Claim(request.Claim) ?? throw new RunRequestException(null, $"There is no claim '{request.Claim}'.");
        RunRequests.Validate(claim, request);
        var claimHash = ClaimHash.Of(claim);
        var identity = RunIdentity.Of(claimHash, request, Runtime());
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
            // One that is being cancelled will measure nothing more, so it cannot stand for a new request.
            if (_live.Values.FirstOrDefault(live => live.Record.Identity == identity && !live.Cancellation.IsCancellationRequested) is { } equal)
                return equal.Record;
            if (!again && _ledger.FindEqual(identity) is { } known)
                return known;
            if (_live.Count >= _options.Slots + _options.Waiting)
                throw new QueueFullException($"{_options.Waiting} runs are waiting already. Try again when some of them have ended.");

            var now = _time.GetUtcNow();
            var record = new RunRecord
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
            };
            _ledger.Begin(record);
            var run = new LiveRun(record, request, claim);
            _live.Add(record.Id, run);
            _waiting.Writer.TryWrite(run);
            return record;
        }
    }

    /// <inheritdoc/>
    public RunRecord? Find(string id) => _ledger.Find(id);

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunEvent> Events(string id, int after = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (Live(id) is { } live)
        {
            await foreach (var next in live.Events(after, cancellation))
                yield return next;
        }
        else if (_ledger.Find(id) is { Verdict: not Verdict.Running } ended)
        {
            yield return new RunEnded(after + 1, ended);
        }
    }

    /// <inheritdoc/>
    public async Task<RunRecord> Completion(string id, CancellationToken cancellation = default)
    {
        if (Live(id) is { } live)
            return await live.Ended.WaitAsync(cancellation);
        return _ledger.Find(id) ?? throw new KeyNotFoundException($"There is no run '{id}'.");
    }

    /// <inheritdoc/>
    public bool Cancel(string id)
    {
        if (Live(id) is not { } live)
            return false;
        live.Cancel();
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
            _waiting.Writer.Complete();
        }

        await Task.WhenAll(_slots);
        await _workers.DisposeAsync();
        _closing.Dispose();
    }

    private async Task Serve()
    {
        await foreach (var run in _waiting.Reader.ReadAllAsync())
            End(run, await _execution.Run(run, _closing.Token));
    }

    private void End(LiveRun run, RunRecord ended)
    {
        try
        {
            _ledger.End(ended);
        }
        catch (Exception failure)
        {
            // A full disk must not stop the queue; the reader is told.
            ended = ended with { Reason = $"{ended.Reason} It could not be recorded: {failure.Message}" };
        }

        run.End(ended);
        lock (_gate)
            _live.Remove(ended.Id);
    }

    private LiveRun? Live(string id)
    {
        lock (_gate)
            return _live.GetValueOrDefault(id);
    }

    // Known as soon as the first worker is warm; only a request in the first second after the start waits for it.
    private string Runtime() => _workers.Environment.Wait(LongestStart) ? _workers.Environment.Result?.Runtime ?? "unknown" : "unknown";

    private static string NewId(DateTimeOffset now) => $"{now.UtcDateTime:yyyyMMddHHmmssfff}-{Guid.NewGuid().ToString("N")[..6]}";
}
