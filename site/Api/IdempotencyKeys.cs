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
    private readonly Queue<string> _order = new();

    /// <summary>The run of a key: submitted now if the key is new, the same as before if it is not.</summary>
    /// <param name="key">The key.</param>
    /// <param name="request">What it stands for.</param>
    /// <param name="submit">Submits the run. What it throws is thrown, and the key stays free.</param>
    /// <returns>The run; null if the key stands for another request.</returns>
    public RunRecord? Run(string key, string request, Func<RunRecord> submit)
    {
        Entry entry;
        lock (_gate)
        {
            Forget();
            if (!_entries.TryGetValue(key, out entry!))
            {
                _entries.Add(key, entry = new Entry(request, new Lazy<RunRecord>(submit), clock.GetTimestamp()));
                _order.Enqueue(key);
            }
        }

        if (entry.Request != request)
            return null;
        try
        {
            return entry.Run.Value;
        }
        catch
        {
            lock (_gate)
            {
                if (_entries.GetValueOrDefault(key) == entry)
                    _entries.Remove(key);
            }

            throw;
        }
    }

    private void Forget()
    {
        while (_order.TryPeek(out var oldest) && (_order.Count > Most || !_entries.TryGetValue(oldest, out var entry) || clock.GetElapsedTime(entry.Since) > s_kept))
            _entries.Remove(_order.Dequeue());
    }

    private sealed record Entry(string Request, Lazy<RunRecord> Run, long Since);
}
