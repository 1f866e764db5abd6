using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Api;

/// <summary>Remembers which request a key stood for, so that a program may repeat one whose answer it did not get.</summary>
/// <remarks>Kept in memory, for a day and for the newest thousand keys: after that, and after a restart, a repeated request is answered by equality alone.</remarks>
internal sealed class IdempotencyKeys(TimeProvider clock)
{
    /// <summary>The most letters of a key.</summary>
    public const int Longest = 200;

    private const int Most = 1_000;
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<Entry> _order = new();

    /// <summary>The run of a key: submitted now if the key is new, the same as before if it is not.</summary>
    /// <param name="key">The key.</param>
    /// <param name="request">What it stands for.</param>
    /// <param name="submit">Submits the run. What it throws is thrown, and the key stays free.</param>
    /// <returns>The run's id; null if the key stands for another request.</returns>
    public string? Run(string key, string request, Func<RunRecord> submit)
    {
        Entry entry;
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out entry!) || clock.GetElapsedTime(entry.Since) > s_kept)
                _entries[key] = entry = new Entry(key, request, new Lazy<string>(() => submit().Id), clock.GetTimestamp());
        }

        if (entry.Request != request)
            return null;
        try
        {
            var run = entry.Run.Value;
            lock (_gate)
                Keep(entry);
            return run;
        }
        catch
        {
            lock (_gate)
                Forget(entry);
            throw;
        }
    }

    // Only what was submitted takes a place among the newest: requests that are refused push out nobody's key.
    private void Keep(Entry entry)
    {
        if (entry.IsKept)
            return;
        entry.IsKept = true;
        _order.Enqueue(entry);
        while (_order.TryPeek(out var oldest) && (_order.Count > Most || clock.GetElapsedTime(oldest.Since) > s_kept))
            Forget(_order.Dequeue());
    }

    private void Forget(Entry entry)
    {
        if (_entries.GetValueOrDefault(entry.Key) == entry)
            _entries.Remove(entry.Key);
    }

    private sealed record Entry(string Key, string Request, Lazy<string> Run, long Since)
    {
        public bool IsKept { get; set; }
    }
}
