namespace TheoryAtlas.Runs;

/// <summary>Runs claims one after another, or several at a time, in worker processes.</summary>
public interface IRunQueue
{
    /// <summary>
    /// Waits until it is known what runs run on, which the first worker says once it is warm. <see cref="Submit"/> needs to know it
    /// and would keep a thread waiting; many at once would keep the worker from being heard.
    /// </summary>
    Task ReadyAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Queues a run and records that it has begun. An equal request that is queued or running is joined;
    /// one that the ledger can answer is answered from there unless <paramref name="again"/> is set.
    /// </summary>
    /// <param name="request">What is to be run.</param>
    /// <param name="again">Whether to run it even if an equal run is known.</param>
    /// <param name="requester">Who asks, such as a network address: those who wait are served in turn.</param>
    /// <returns>The run as the ledger has it now.</returns>
    /// <exception cref="RunRequestException">The claim is unknown, or a parameter is unknown, missing or out of its bounds.</exception>
    /// <exception cref="QueueFullException">Too many runs are waiting.</exception>
    RunRecord Submit(RunRequest request, bool again = false, string requester = "");

    /// <summary>The run as it is known now, be it in the ledger or on its way there; null if there is none.</summary>
    RunRecord? Find(string id);

    /// <summary>
    /// The run's events after the given number, as they happen, up to and including <see cref="RunEnded"/>.
    /// A run that ended earlier yields its end alone; an unknown id yields nothing.
    /// </summary>
    IAsyncEnumerable<RunEvent> Events(string id, int after = 0, CancellationToken cancellation = default);

    /// <summary>Waits for a run's end.</summary>
    Task<RunRecord> Completion(string id, CancellationToken cancellation = default);

    /// <summary>Who asked for a run that is queued or running; empty where nobody was named, null where there is no such run.</summary>
    string? RequesterOf(string id);

    /// <summary>Ends a run that is queued or running.</summary>
    /// <returns>Whether there was such a run.</returns>
    bool Cancel(string id);

    /// <summary>How it stands.</summary>
    QueueStatus Status { get; }
}

/// <summary>How a queue stands at one moment.</summary>
/// <param name="Waiting">How many runs wait for their turn.</param>
/// <param name="Running">How many go on.</param>
/// <param name="Ended">How many have ended since the start, by verdict; a verdict that no run came to is left out.</param>
/// <param name="CanStartWorkers">Whether a worker could be started; null while the first one gets ready.</param>
public sealed record QueueStatus(int Waiting, int Running, IReadOnlyDictionary<Verdict, long> Ended, bool? CanStartWorkers);

/// <summary>A run cannot be made from what was asked for. The message says what would be right.</summary>
public sealed class RunRequestException(string? parameter, string message) : Exception(message)
{
    /// <summary>The parameter at fault, or null where the claim itself is unknown.</summary>
    public string? Parameter { get; } = parameter;
}

/// <summary>Too many runs are waiting already.</summary>
public sealed class QueueFullException(string message) : Exception(message);
