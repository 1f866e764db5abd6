using System.Runtime.CompilerServices;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Publishing;

/// <summary>A queue that makes no runs: where only files are read, nothing can run.</summary>
/// <param name="ledger">Has the runs that were made elsewhere.</param>
internal sealed class ClosedQueue(IRunLedger ledger) : IRunQueue
{
    /// <inheritdoc/>
    public QueueStatus Status { get; } = new(0, 0, new Dictionary<Verdict, long>(), CanStartWorkers: false);

    /// <inheritdoc/>
    public Task ReadyAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    /// <inheritdoc/>
    public RunRecord Submit(RunRequest request, bool again = false, string requester = "") => throw new RunRequestException(null, "Nothing can be run here.");

    /// <inheritdoc/>
    public RunRecord? Find(string id) => ledger.Find(id);

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunEvent> Events(string id, int after = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        yield break;
    }

    /// <inheritdoc/>
    public Task<RunRecord> Completion(string id, CancellationToken cancellation = default) =>
        Find(id) is { } run ? Task.FromResult(run) : Task.FromException<RunRecord>(new KeyNotFoundException($"There is no run '{id}'."));

    /// <inheritdoc/>
    public string? RequesterOf(string id) => null;

    /// <inheritdoc/>
    public bool Cancel(string id) => false;
}
