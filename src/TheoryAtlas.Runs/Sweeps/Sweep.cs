using System.Runtime.CompilerServices;

namespace TheoryAtlas.Runs.Sweeps;

/// <summary>Runs many requests and gives each run as it ends.</summary>
public static class Sweep
{
    /// <summary>Runs every request anew. Leaving the loop early cancels what is still waiting.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="requests">What is to be run.</param>
    /// <param name="ahead">How many runs are queued at a time; at most as many as the queue lets wait.</param>
    /// <param name="cancellation">Cancels what is queued and running.</param>
    public static async IAsyncEnumerable<RunRecord> Run(IRunQueue queue, IEnumerable<RunRequest> requests, int ahead, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var queued = new List<(string Id, Task<RunRecord> End)>();
        using var next = requests.GetEnumerator();
        try
        {
            while (true)
            {
                while (queued.Count < ahead && next.MoveNext())
                {
                    var id = queue.Submit(next.Current, again: true).Id;
                    queued.Add((id, queue.Completion(id, cancellation)));
                }

                if (queued.Count == 0)
                    yield break;
                var ended = await Task.WhenAny(queued.Select(run => run.End));
                queued.RemoveAll(run => run.End == ended);
                yield return await ended;
            }
        }
        finally
        {
            foreach (var (id, _) in queued)
                queue.Cancel(id);
        }
    }
}
