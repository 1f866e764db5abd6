using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>The one operation that takes runs out of the ledger: all that a rule lets go, or none.</summary>
internal sealed class LedgerPruning(LedgerDatabase database, LedgerReader reader, TimeProvider time)
{
    private const string RowsByClaim = """
        SELECT began.id, began.claim, began.started_at, began.owner, ended.verdict, ended.parameters,
            octet_length(began.document) + coalesce(octet_length(ended.document), 0)
        FROM began LEFT JOIN ended ON ended.id = began.id
        WHERE $claim IS NULL OR began.claim = $claim
        ORDER BY began.claim, began.number DESC
        """;

    /// <summary>What the rule would remove.</summary>
    public PruneOutcome Preview(PruneRule rule, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> defaults) =>
        database.Use(LedgerDatabase.ShortWait, connection =>
        {
            var removed = new Removed();
            foreach (var row in Removable(connection, rule, defaults))
                removed.Count(row);
            return new PruneOutcome(removed.Runs, removed.Bytes, 0, null);
        });

    /// <summary>Removes what the rule lets go, and records that it did.</summary>
    public PruneOutcome Prune(PruneRule rule, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> defaults)
    {
        var removed = database.Use(LedgerDatabase.LongWait, connection => Remove(connection, rule, defaults));
        if (removed.Runs.Count == 0)
            return new PruneOutcome(removed.Runs, 0, 0, null);
        try
        {
            return new PruneOutcome(removed.Runs, removed.Bytes, database.Use(LedgerDatabase.LongWait, Shrink), null);
        }
        catch (LedgerUnavailableException failure)
        {
            // The runs are gone for good; new ones will fill their place in the file.
            return new PruneOutcome(removed.Runs, removed.Bytes, 0, failure.Message);
        }
    }

    private Removed Remove(SqliteConnection connection, PruneRule rule, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> defaults)
    {
        // Nobody appends between the choice and the removal; a crash anywhere before the commit takes all of it back.
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("CREATE TEMP TABLE removable (id TEXT PRIMARY KEY) WITHOUT ROWID");
        var removed = new Removed();
        using (var insert = connection.Command("INSERT INTO removable (id) VALUES ($id)"))
        {
            var id = insert.Parameters.Add("$id", SqliteType.Text);
            foreach (var row in Removable(connection, rule, defaults))
            {
                removed.Count(row);
                id.Value = row.Id;
                insert.ExecuteNonQuery();
            }
        }

        if (removed.Runs.Count == 0)
            return removed;
        LiftingGuards(connection, () =>
        {
            connection.Execute("DELETE FROM ended WHERE id IN (SELECT id FROM removable)");
            connection.Execute("DELETE FROM began WHERE id IN (SELECT id FROM removable)");
        });
        connection.Execute("DROP TABLE removable");
        connection.Execute(
            "INSERT INTO pruned (at, runs, rule) VALUES ($at, $runs, $rule)",
            ("$at", time.GetUtcNow().ToString("O")),
            ("$runs", removed.Runs.Values.Sum()),
            ("$rule", rule.ToString()));
        transaction.Commit();
        return removed;
    }

    // Others see the triggers all the time: what a transaction does to them is its own until it ends, and then they are back.
    private static void LiftingGuards(SqliteConnection connection, Action delete)
    {
        var guards = new List<(string Name, string Text)>();
        using (var command = connection.Command("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name IN ('began_is_kept', 'ended_is_kept')"))
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read())
                guards.Add((rows.GetString(0), rows.GetString(1)));
        }

        foreach (var (name, _) in guards)
            connection.Execute($"DROP TRIGGER {name}");
        delete();
        foreach (var (_, text) in guards)
            connection.Execute(text);
    }

    private IEnumerable<Row> Removable(SqliteConnection connection, PruneRule rule, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> defaults)
    {
        var youngest = time.GetUtcNow() - (rule.OlderThan ?? TimeSpan.Zero);
        var parameters = defaults.ToDictionary(claim => claim.Key, claim => LedgerColumns.Parameters(claim.Value), StringComparer.Ordinal);
        var claim = "";
        var newer = 0;
        var standing = false;
        foreach (var row in Rows(connection, rule.Claim))
        {
            if (row.Claim != claim)
                (claim, newer, standing) = (row.Claim, 0, false);
            var standsForClaim = !standing && row.Verdict == nameof(Verdict.Verified) && row.Parameters is { } own && own == parameters.GetValueOrDefault(row.Claim);
            standing |= standsForClaim;
            var kept = newer++ < rule.Keep
                || standsForClaim
                || (rule.OlderThan is not null && row.StartedAt > youngest)
                || (row.Verdict is null && reader.GoesOn(row.StartedAt, row.Owner));
            if (!kept)
                yield return row;
        }
    }

    private static IEnumerable<Row> Rows(SqliteConnection connection, string? claim)
    {
        using var command = connection.Command(RowsByClaim, ("$claim", claim));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return new Row(
                rows.GetString(0),
                rows.GetString(1),
                DateTimeOffset.Parse(rows.GetString(2)),
                rows.GetString(3),
                rows.IsDBNull(4) ? null : rows.GetString(4),
                rows.IsDBNull(5) ? null : rows.GetString(5),
                rows.GetInt64(6));
        }
    }

    private long Shrink(SqliteConnection connection)
    {
        Flush(connection);
        var before = database.Size();
        connection.Execute("VACUUM");
        Flush(connection);
        return Math.Max(0, before - database.Size());
    }

    private static void Flush(SqliteConnection connection) => connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    private sealed record Row(string Id, string Claim, DateTimeOffset StartedAt, string Owner, string? Verdict, string? Parameters, long Bytes);

    private sealed class Removed
    {
        public SortedDictionary<string, int> Runs { get; } = new(StringComparer.Ordinal);

        public long Bytes { get; private set; }

        public void Count(Row row)
        {
            Runs[row.Claim] = Runs.GetValueOrDefault(row.Claim) + 1;
            Bytes += row.Bytes;
        }
    }
}
