using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>The tables of the ledger. A change is a new step at the end; steps that were released are never edited.</summary>
internal static class LedgerSchema
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE began (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            claim TEXT NOT NULL,
            started_at TEXT NOT NULL,
            owner TEXT NOT NULL,
            document TEXT NOT NULL
        ) STRICT;
        CREATE INDEX began_claim ON began (claim, number);

        CREATE TABLE ended (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE REFERENCES began (id),
            identity TEXT NOT NULL,
            verdict TEXT NOT NULL,
            ended_at TEXT NOT NULL,
            document TEXT NOT NULL
        ) STRICT;
        CREATE INDEX ended_identity ON ended (identity, number);

        CREATE TRIGGER began_is_final BEFORE UPDATE ON began BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER began_is_kept BEFORE DELETE ON began BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ended_is_final BEFORE UPDATE ON ended BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ended_is_kept BEFORE DELETE ON ended BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        """,
    ];

    public static void Migrate(SqliteConnection connection, string path)
    {
        // Taken before the version is read: two processes that open a new ledger at once take turns.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Convert.ToInt32(Scalar(connection, transaction, "PRAGMA user_version"));
        if (version > Steps.Length)
            throw new InvalidDataException($"The ledger {path} has version {version}, and this program knows versions up to {Steps.Length}. Use a newer one.");
        for (; version < Steps.Length; version++)
        {
            Scalar(connection, transaction, Steps[version]);
            Scalar(connection, transaction, $"PRAGMA user_version = {version + 1}");
        }

        transaction.Commit();
    }

    private static object? Scalar(SqliteConnection connection, SqliteTransaction transaction, string text)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
