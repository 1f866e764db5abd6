using System.Collections.Concurrent;

namespace TheoryAtlas.Runs.Queue;

/// <summary>Records how runs ended, and keeps those that the ledger cannot take, because its disk is full or another program holds it, until it can.</summary>
internal sealed class EndRecorder : IAsyncDisposable
{
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
    public RunRecord? Find(string id) => _unrecorded.GetValueOrDefault(id);

    /// <summary>Records an end now, or later.</summary>
    /// <returns>The run as readers are to see it.</returns>
    public RunRecord Record(RunRecord ended)
    {
        try
        {
            _ledger.End(ended);
            return ended;
        }
        catch (LedgerUnavailableException failure)
        {
            _unrecorded[ended.Id] = ended;
            return ended with { Reason = $"{ended.Reason} It is not recorded yet, and will be as soon as that is possible: {failure.Message}" };
        }
        catch (Exception failure)
        {
            // A mistake of this program's: no later attempt would succeed, and the queue must go on.
            return ended with { Reason = $"{ended.Reason} It could not be recorded: {failure.Message}" };
        }
    }

    /// <summary>Tries a last time.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        RecordRest();
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
                _ledger.End(ended);
                _unrecorded.TryRemove(id, out _);
            }
        }
        catch (LedgerUnavailableException)
        {
            // Not yet: the next time comes soon.
        }
        finally
        {
            _recording.Exit();
        }
    }
}
