using System.Collections.Concurrent;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>Runs that have ended, as they were read: they never change.</summary>
/// <param name="most">How many are kept; when there are more, all are read again.</param>
internal sealed class RememberedRuns(int most)
{
    private readonly ConcurrentDictionary<string, RunRecord> _runs = new(StringComparer.Ordinal);

    /// <summary>The run with this id, if it is kept.</summary>
    public RunRecord? Find(string id) => _runs.GetValueOrDefault(id);

    /// <summary>Keeps a run; one that may still change is not kept.</summary>
    public void Add(RunRecord run)
    {
        if (run.EndedAt is null)
            return;
        if (_runs.Count >= most)
            _runs.Clear();
        _runs[run.Id] = run;
    }
}
