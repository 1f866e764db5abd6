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

        // What runs are found by, a checksum of each document, and what was removed. Parameters are one text, since
        // their order in a document is any; SQL alone cannot bring older rows up to that, so a function does.
        """
        ALTER TABLE ended ADD COLUMN claim TEXT;
        ALTER TABLE ended ADD COLUMN claim_hash TEXT;
        ALTER TABLE ended ADD COLUMN parameters TEXT;
        ALTER TABLE ended ADD COLUMN checksum TEXT;
        DROP TRIGGER ended_is_final;
        UPDATE ended SET
            claim = (SELECT claim FROM began WHERE began.id = ended.id),
            claim_hash = CASE WHEN json_valid(document) THEN document ->> '$.claimHash' END,
            parameters = parameters_of(document),
            checksum = checksum_of(document);
        CREATE TRIGGER ended_is_final BEFORE UPDATE ON ended BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

        CREATE INDEX ended_alike ON ended (claim_hash, parameters) WHERE verdict IN ('Verified', 'Refuted', 'Vacuous');
        CREATE INDEX ended_latest ON ended (claim, parameters) WHERE verdict IN ('Verified', 'Refuted', 'Vacuous', 'Errored', 'TimedOut');
        CREATE INDEX ended_verdict ON ended (verdict);

        CREATE TABLE pruned (
            number INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            runs INTEGER NOT NULL,
            rule TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER pruned_is_final BEFORE UPDATE ON pruned BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER pruned_is_kept BEFORE DELETE ON pruned BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        """,
    ];

    /// <summary>Whether the ledger has the tables of this version.</summary>
    /// <exception cref="InvalidDataException">A newer version of this program wrote it.</exception>
    public static bool IsCurrent(SqliteConnection connection, string path) => Version(connection, path) == Steps.Length;

    /// <summary>Brings the tables up to a version; without one, to the newest.</summary>
    /// <exception cref="InvalidDataException">A newer version of this program wrote the ledger.</exception>
    public static void Migrate(SqliteConnection connection, string path, int? target = null)
    {
        if (IsCurrent(connection, path))
            return;
        connection.CreateFunction("parameters_of", (string document) => LedgerColumns.ParametersOf(document), isDeterministic: true);
        connection.CreateFunction("checksum_of", (string document) => LedgerColumns.Checksum(document), isDeterministic: true);

        // Taken before the version is read again: two processes that open a new ledger at once take turns.
        using var transaction = connection.BeginTransaction(deferred: false);
        for (var version = Version(connection, path); version < (target ?? Steps.Length); version++)
            connection.Execute($"{Steps[version]} PRAGMA user_version = {version + 1}");
        transaction.Commit();
    }

    /// <summary>What tables, indices and triggers are missing, added or changed, in sentences.</summary>
    public static IReadOnlyList<string> Differences(SqliteConnection connection)
    {
        using var fresh = new SqliteConnection("Data Source=:memory:");
        fresh.Open();
        Migrate(fresh, "in memory");
        var expected = Objects(fresh);
        var found = Objects(connection);
        return
        [
            .. expected.Keys.Except(found.Keys).Select(name => $"The {name} is missing."),
            .. found.Keys.Except(expected.Keys).Select(name => $"The {name} does not belong to a ledger."),
            .. expected.Keys.Intersect(found.Keys).Where(name => expected[name] != found[name]).Select(name => $"The {name} was changed."),
        ];
    }

    private static Dictionary<string, string> Objects(SqliteConnection connection)
    {
        var objects = new Dictionary<string, string>(StringComparer.Ordinal);
        using var command = connection.Command("SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'");
        using var rows = command.ExecuteReader();
        while (rows.Read())
            objects.Add(rows.GetString(0), rows.GetString(1));
        return objects;
    }

    private static int Version(SqliteConnection connection, string path)
    {
        var version = (int)connection.Number("PRAGMA user_version");
        return version <= Steps.Length
            ? version
            : throw new InvalidDataException($"The ledger {path} has version {version}, and this program knows versions up to {Steps.Length}. Use a newer one.");
    }
}
