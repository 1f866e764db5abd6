using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Following;

/// <summary>The atlas as it is now. Whoever asks gets a whole state, the old one or the new one.</summary>
/// <param name="first">The state to begin with.</param>
/// <param name="isFollowed">Whether other states may come.</param>
internal sealed class LiveAtlas(AtlasState first, bool isFollowed = false) : IDisposable
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile AtlasState _current = first;

    /// <summary>The records, for those who need them beyond a request: to be asked for each time, not to be kept.</summary>
    public Atlas Atlas => _current.Atlas;

    /// <summary>Takes the current state for a request.</summary>
    public StateLease Lease()
    {
        lock (_gate)
        {
            _current.Enter();
            return new StateLease(_current);
        }
    }

    /// <summary>Replaces the state; requests that have begun keep theirs.</summary>
    public void Publish(AtlasState next)
    {
        AtlasState before;
        TaskCompletionSource replaced;
        lock (_gate)
        {
            (before, _current) = (_current, next);
            (replaced, _replaced) = (_replaced, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        before.Leave();
        replaced.SetResult();
    }

    /// <summary>Waits until there is another atlas than the one that was seen.</summary>
    /// <returns>False where none will come.</returns>
    public async Task<bool> ChangedAsync(Atlas seen, CancellationToken cancellation)
    {
        while (isFollowed)
        {
            Task replaced;
            lock (_gate)
                replaced = _replaced.Task;
            if (!ReferenceEquals(Atlas, seen))
                return true;
            await replaced.WaitAsync(cancellation);
        }

        return false;
    }

    /// <summary>Leaves the last state.</summary>
    public void Dispose() => _current.Leave();
}
