using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>Makes runs of rows. One that began and never ended is interrupted once the process that began it is gone.</summary>
internal sealed class LedgerReader(LedgerDatabase database, TimeProvider time)
{
    /// <summary>What a row must have, in this order; what follows names <c>began</c> and <c>ended</c>.</summary>
    public const string Select = "SELECT began.id, began.owner, ended.number IS NOT NULL, coalesce(ended.document, began.document) FROM began LEFT JOIN ended ON ended.id = began.id ";

    // No run waits and runs for longer than this; for one from another machine nothing else can be known.
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    // Lists of claims ask for the same runs over and over, and what has ended never changes.
    private const int MostRemembered = 1_000;

    private readonly ConcurrentDictionary<string, RunRecord> _remembered = new(StringComparer.Ordinal);

    /// <summary>The runs of a condition.</summary>
    public IReadOnlyList<RunRecord> List(string condition, int limit, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        (string Name, object? Value)[] all = [.. values, ("$limit", limit)];
        return database.Use(LedgerDatabase.ShortWait, connection =>
        {
            using var command = connection.Command($"{Select}{condition} LIMIT $limit", all);
            using var rows = command.ExecuteReader();
            var runs = new List<RunRecord>();
            while (rows.Read())
                runs.Add(Remembered(rows));
            return runs;
        });
    }

    /// <summary>The run of a condition, or null.</summary>
    public RunRecord? First(string condition, params ReadOnlySpan<(string Name, object? Value)> values) => List(condition, 1, values) is [var run] ? run : null;

    /// <summary>Every run, oldest first, one at a time: what is in memory does not grow with the ledger.</summary>
    public IEnumerable<RunRecord> Stream(string? claim)
    {
        using var connection = database.Open(LedgerDatabase.ShortWait);
        using var command = connection.Command($"{Select} WHERE $claim IS NULL OR began.claim = $claim ORDER BY began.number", ("$claim", claim));
        using var rows = Guarded(command.ExecuteReader);
        while (Guarded(rows.Read))
            yield return Guarded(() => Run(rows));
    }

    /// <summary>Whether a run that has not ended can still do so.</summary>
    public bool GoesOn(DateTimeOffset startedAt, string owner)
    {
        var by = LedgerOwner.Parse(owner);
        return time.GetUtcNow() - startedAt < LongestRun && (by.IsElsewhere || by.IsAlive);
    }

    private RunRecord Remembered(SqliteDataReader row)
    {
        var id = row.GetString(0);
        if (_remembered.TryGetValue(id, out var known))
            return known;
        var run = Run(row);
        if (run.EndedAt is null)
            return run;
        if (_remembered.Count >= MostRemembered)
            _remembered.Clear();
        return _remembered[id] = run;
    }

    private RunRecord Run(SqliteDataReader row)
    {
        var id = row.GetString(0);
        try
        {
            var run = JsonSerializer.Deserialize(row.GetString(3), RunJson.Default.RunRecord)!;
            return row.GetBoolean(2) || GoesOn(run.StartedAt, row.GetString(1))
                ? run
                : run with { Verdict = Verdict.Interrupted, Reason = "Interrupted. The program that ran it ended before the run did." };
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or IndexOutOfRangeException)
        {
            throw LedgerFailure.Unreadable(unreadable, database.Path, id);
        }
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException failure)
        {
            throw LedgerFailure.Of(failure, database.Path, LedgerDatabase.ShortWait);
        }
    }
}
