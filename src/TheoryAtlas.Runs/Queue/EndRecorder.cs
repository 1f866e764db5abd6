using System.Collections.Concurrent;

namespace TheoryAtlas.Runs.Queue;

/// <summary>Records how runs ended, and keeps those that the ledger cannot take, because its disk is full or another program holds it, until it can.</summary>
internal sealed class EndRecorder : IAsyncDisposable
{
    private const string Later = "It is not recorded yet, and will be as soon as that is possible.";

    private readonly ConcurrentDictionary<string, RunRecord> _unrecorded = new(StringComparer.Ordinal);
    private readonly Lock _recording = new();
    private readonly IRunLedger _ledger;
    private readonly ITimer _timer;

    public EndRecorder(IRunLedger ledger, TimeSpan interval, TimeProvider time)
    {
        _ledger = ledger;
        _timer = time.CreateTimer(_ => RecordRest(), null, interval, interval);
    }

    /// <summary>A run that has ended and is not in the ledger yet.</summary>
    public RunRecord? Find(string id) => _unrecorded.GetValueOrDefault(id) is { } ended ? Noted(ended, Later) : null;

    /// <summary>Records an end now, or later.</summary>
    /// <returns>The run as readers are to see it.</returns>
    public RunRecord Record(RunRecord ended)
    {
        var (settled, note) = Attempt(ended);
        if (!settled)
            _unrecorded[ended.Id] = ended;
        return note is null ? ended : Noted(ended, note);
    }

    /// <summary>Tries a last time.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        RecordRest();
    }

    private static RunRecord Noted(RunRecord ended, string note) => ended with { Reason = $"{ended.Reason} {note}" };

    private (bool Settled, string? Note) Attempt(RunRecord ended)
    {
        try
        {
            _ledger.End(ended);
            return (true, null);
        }
        catch (LedgerUnavailableException failure)
        {
            return (false, $"{Later} {failure.Message}");
        }
        catch (Exception failure)
        {
            // A mistake of this program's, or a ledger that was exchanged: no later attempt would succeed, and the queue must go on.
            return (true, $"It could not be recorded: {failure.Message}");
        }
    }

    private void RecordRest()
    {
        // A disk that is slow as well as full must not be asked twice at once.
        if (_unrecorded.IsEmpty || !_recording.TryEnter())
            return;
        try
        {
            foreach (var (id, ended) in _unrecorded)
            {
                if (!Attempt(ended).Settled)
                    return;
                _unrecorded.TryRemove(id, out _);
            }
        }
        finally
        {
            _recording.Exit();
        }
    }
}
