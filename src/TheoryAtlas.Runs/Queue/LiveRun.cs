using System.Runtime.CompilerServices;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Runs.Queue;

/// <summary>A run that is queued or running: its events so far, for any number of readers, each at its own pace.</summary>
internal sealed class LiveRun(RunRecord record, RunRequest request, Claim claim, string requester) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<RunEvent> _events = [];
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource<RunRecord> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RunRecord Record { get; } = record;

    public RunRequest Request { get; } = request;

    public Claim Claim { get; } = claim;

    public string Requester { get; } = requester;

    public Task<RunRecord> Ended => _ended.Task;

    /// <summary>Set when a reader ends the run.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    public void Cancel() => _cancellation.Cancel();

    public void Publish(RunEvent next)
    {
        TaskCompletionSource waiting;
        lock (_gate)
        {
            _events.Add(next);
            (waiting, _more) = (_more, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        waiting.SetResult();
    }

    public void End(RunRecord run)
    {
        int number;
        lock (_gate)
            number = _events.Count == 0 ? 1 : _events[^1].Number + 1;
        Publish(new RunEnded(number, run));
        _ended.SetResult(run);
    }

    public async IAsyncEnumerable<RunEvent> Events(int after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var next = 0; ;)
        {
            RunEvent[] happened;
            Task more;
            lock (_gate)
            {
                happened = [.. _events[next..]];
                more = _more.Task;
            }

            next += happened.Length;
            foreach (var one in happened.Where(one => one.Number > after || one is RunEnded))
                yield return one;
            if (happened.Length > 0 && happened[^1] is RunEnded)
                yield break;
            await more.WaitAsync(cancellation);
        }
    }

    public void Dispose() => _cancellation.Dispose();
}
