using System.Runtime.CompilerServices;

namespace TheoryAtlas.Runs.Sweeps;

/// <summary>Runs many requests and gives each run as it ends.</summary>
public static class Sweep
{
    /// <summary>Runs every request anew. Leaving the loop early cancels what is still waiting.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="requests">What is to be run.</param>
    /// <param name="ahead">How many runs are queued at a time; at most as many as the queue lets wait.</param>
    /// <param name="queued">Called with each run when it is queued.</param>
    /// <param name="cancellation">Cancels what is queued and running; none that ends after that is given.</param>
    public static async IAsyncEnumerable<RunRecord> Run(IRunQueue queue, IEnumerable<RunRequest> requests, int ahead, Action<RunRecord>? queued = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var waiting = new List<(string Id, Task<RunRecord> End)>();
        using var next = requests.GetEnumerator();
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                while (waiting.Count < ahead && next.MoveNext())
                {
                    var run = queue.Submit(next.Current, again: true);
                    waiting.Add((run.Id, queue.Completion(run.Id, cancellation)));
                    queued?.Invoke(run);
                }

                if (waiting.Count == 0)
                    yield break;
                var ended = await Task.WhenAny(waiting.Select(run => run.End));

                // A terminal interrupts the workers too; what they leave behind then is no result.
                cancellation.ThrowIfCancellationRequested();
                waiting.RemoveAll(run => run.End == ended);
                yield return await ended;
            }
        }
        finally
        {
            foreach (var (id, _) in waiting)
                queue.Cancel(id);
        }
    }
}
