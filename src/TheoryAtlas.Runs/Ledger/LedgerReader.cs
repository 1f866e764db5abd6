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

    private const string Ids = "SELECT began.id, ended.number IS NOT NULL FROM began LEFT JOIN ended ON ended.id = began.id ";
    private const string WithoutPlots = """
        SELECT began.id, began.owner, ended.number IS NOT NULL, CASE WHEN json_valid(coalesce(ended.document, began.document))
        THEN json_replace(coalesce(ended.document, began.document), '$.theorem.evidence.plots', json('[]'), '$.control.evidence.plots', json('[]'))
        ELSE coalesce(ended.document, began.document) END
        FROM began LEFT JOIN ended ON ended.id = began.id
        """;

    // Pages ask for the same runs over and over, and what has ended never changes. Most of a run is its plots.
    private readonly RememberedRuns _whole = new(400);
    private readonly RememberedRuns _light = new(4_000);

    /// <summary>The runs of a condition, without their plots.</summary>
    public IReadOnlyList<RunRecord> List(string condition, int limit, params ReadOnlySpan<(string Name, object? Value)> values) =>
        List(condition, limit, WithoutPlots, _light, [.. values]);

    /// <summary>The run of a condition, whole, or null.</summary>
    public RunRecord? First(string condition, params ReadOnlySpan<(string Name, object? Value)> values) =>
        List(condition, 1, Select, _whole, [.. values]) is [var run] ? run : null;

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

    private List<RunRecord> List(string condition, int limit, string select, RememberedRuns remembered, (string Name, object? Value)[] values) =>
        database.Use(LedgerDatabase.ShortWait, connection =>
        {
            var runs = new List<RunRecord>();
            using var found = connection.Command($"{Ids}{condition} LIMIT $limit", [.. values, ("$limit", limit)]);
            using var one = connection.Command(select + " WHERE began.id = $id", ("$id", ""));
            using var rows = found.ExecuteReader();
            while (rows.Read())
            {
                var id = rows.GetString(0);
                if (rows.GetBoolean(1) && remembered.Find(id) is { } known)
                {
                    runs.Add(known);
                }
                else if (One(one, id) is { } read)
                {
                    remembered.Add(read);
                    runs.Add(read);
                }
            }

            return runs;
        });

    // Null if it was pruned since its id was read.
    private RunRecord? One(SqliteCommand command, string id)
    {
        command.Parameters[0].Value = id;
        using var row = command.ExecuteReader();
        return row.Read() ? Run(row) : null;
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
