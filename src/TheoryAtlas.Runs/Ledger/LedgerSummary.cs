using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>What a ledger holds, in numbers.</summary>
/// <param name="Path">The file.</param>
/// <param name="Version">Version of its tables.</param>
/// <param name="Bytes">Bytes of the file and of the log beside it.</param>
/// <param name="Verdicts">How many runs have each verdict; those that have none are left out.</param>
/// <param name="Oldest">When the first run that is kept began; null if there is none.</param>
/// <param name="Newest">When the last one began.</param>
/// <param name="Pruned">How many runs were removed since the ledger was begun.</param>
public sealed record LedgerSummary(string Path, int Version, long Bytes, IReadOnlyDictionary<Verdict, long> Verdicts, DateTimeOffset? Oldest, DateTimeOffset? Newest, long Pruned)
{
    // The inner query walks two indices side by side and reads no row; only what it finds is read.
    private const string Unfinished = """
        SELECT owner, started_at FROM began WHERE number IN (
            SELECT number FROM began AS open WHERE NOT EXISTS (SELECT 1 FROM ended WHERE ended.id = open.id))
        """;

    /// <summary>How many runs are kept.</summary>
    public long Runs => Verdicts.Values.Sum();

    internal static LedgerSummary Of(LedgerDatabase database, LedgerReader reader) => database.Use(LedgerDatabase.ShortWait, connection =>
    {
        // One snapshot for all of it, so that the numbers add up while others append.
        using var snapshot = connection.BeginTransaction(deferred: true);
        var verdicts = new SortedDictionary<Verdict, long>();
        Each(connection, "SELECT verdict, count(*) FROM ended GROUP BY verdict", row =>
        {
            if (Enum.TryParse<Verdict>(row.GetString(0), out var verdict))
                verdicts[verdict] = row.GetInt64(1);
        });
        Each(connection, Unfinished, row =>
        {
            var verdict = reader.GoesOn(DateTimeOffset.Parse(row.GetString(1)), row.GetString(0)) ? Verdict.Running : Verdict.Interrupted;
            verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
        });
        return new LedgerSummary(
            database.Path,
            (int)connection.Number("PRAGMA user_version"),
            database.Size(),
            verdicts,
            Time(connection, "ORDER BY number"),
            Time(connection, "ORDER BY number DESC"),
            connection.Number("SELECT coalesce(sum(runs), 0) FROM pruned"));
    });

    private static DateTimeOffset? Time(SqliteConnection connection, string order) =>
        connection.Scalar($"SELECT started_at FROM began {order} LIMIT 1") is string text ? DateTimeOffset.Parse(text) : null;

    private static void Each(SqliteConnection connection, string text, Action<SqliteDataReader> row)
    {
        using var command = connection.Command(text);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            row(rows);
    }
}
