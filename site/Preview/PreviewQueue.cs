using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Queue;

namespace TheoryAtlas.Site.Preview;

/// <summary>The site's queue, and beside it, once the previewed claim's check was compiled anew, one whose workers have that check.</summary>
/// <param name="ordinary">Runs what the program was built with; freed by its owner.</param>
/// <param name="claim">The previewed claim.</param>
/// <param name="withCheck">A queue whose workers have the check of an assembly.</param>
internal sealed class PreviewQueue(IRunQueue ordinary, string claim, Func<string, RunQueue> withCheck) : IRunQueue, IAsyncDisposable
{
    private RunQueue? _rebuilt;

    /// <inheritdoc/>
    public QueueStatus Status
    {
        get
        {
            var (all, rebuilt) = (ordinary.Status, _rebuilt?.Status);
            return rebuilt is null ? all : new QueueStatus(
                all.Waiting + rebuilt.Waiting,
                all.Running + rebuilt.Running,
                all.Ended.Concat(rebuilt.Ended).GroupBy(ended => ended.Key).ToDictionary(ended => ended.Key, ended => ended.Sum(count => count.Value)),
                rebuilt.CanStartWorkers ?? all.CanStartWorkers);
        }
    }

    /// <summary>Runs the claim with the check of an assembly from now on; runs of the one before are interrupted.</summary>
    public async Task UseAsync(string assembly)
    {
        var before = Interlocked.Exchange(ref _rebuilt, withCheck(assembly));
        if (before is not null)
            await before.DisposeAsync();
    }

    /// <inheritdoc/>
    public Task ReadyAsync(CancellationToken cancellation = default) => Task.WhenAll(ordinary.ReadyAsync(cancellation), _rebuilt?.ReadyAsync(cancellation) ?? Task.CompletedTask);

    /// <inheritdoc/>
    public RunRecord Submit(RunRequest request, bool again = false, string requester = "") =>
        (request.Claim == claim && _rebuilt is { } rebuilt ? rebuilt : ordinary).Submit(request, again, requester);

    /// <inheritdoc/>
    public RunRecord? Find(string id) => Owner(id).Find(id);

    /// <inheritdoc/>
    public IAsyncEnumerable<RunEvent> Events(string id, int after = 0, CancellationToken cancellation = default) => Owner(id).Events(id, after, cancellation);

    /// <inheritdoc/>
    public Task<RunRecord> Completion(string id, CancellationToken cancellation = default) => Owner(id).Completion(id, cancellation);

    /// <inheritdoc/>
    public string? RequesterOf(string id) => Owner(id).RequesterOf(id);

    /// <inheritdoc/>
    public bool Cancel(string id) => Owner(id).Cancel(id);

    /// <summary>Ends what runs with the check that was compiled anew.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _rebuilt, null) is { } last)
            await last.DisposeAsync();
    }

    // What has ended is in the ledger, which both have.
    private IRunQueue Owner(string id) => _rebuilt is { } rebuilt && rebuilt.RequesterOf(id) is not null ? rebuilt : ordinary;
}
