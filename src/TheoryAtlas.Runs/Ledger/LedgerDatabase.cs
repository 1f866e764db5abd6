using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>The file of a ledger: opens it, and says for people what goes wrong with it.</summary>
internal sealed class LedgerDatabase : IDisposable
{
    /// <summary>
    /// How long a write waits for another program's. Writes take milliseconds, so a lock that is held for seconds
    /// is not about to go, and a reader who waits for an answer must get one. Whoever has measured something tries again.
    /// </summary>
    public static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(3);

    /// <summary>The same where nobody waits for the answer: for work on the ledger itself.</summary>
    public static readonly TimeSpan LongWait = TimeSpan.FromSeconds(10);

    // SQLite waits for itself, in steps of milliseconds; this one, which polls, is only there to stop.
    private const int SecondsOfPolling = 1;

    private readonly string _connection;
    private SqliteConnection? _kept;

    private LedgerDatabase(string path, string connection)
    {
        Path = path;
        _connection = connection;
    }

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <summary>Opens the file, makes it if there is none, and brings it up to this version.</summary>
    public static LedgerDatabase ToWrite(string path)
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw LedgerFailure.NotPermitted(failure, path);
        }

        var database = new LedgerDatabase(path, Options(path, SqliteOpenMode.ReadWriteCreate).ToString());
        database.Use(LongWait, connection =>
        {
            connection.Execute("PRAGMA journal_mode = WAL");
            LedgerSchema.Migrate(connection, path);
        });
        return database;
    }

    /// <summary>Opens the file and changes nothing. Works in a folder that cannot be written; a file that is not there is an empty ledger.</summary>
    public static LedgerDatabase ToRead(string path)
    {
        if (!File.Exists(path))
            return Empty(path);
        var shared = new LedgerDatabase(path, Options(path, SqliteOpenMode.ReadOnly).ToString());
        try
        {
            return shared.IsCurrent() ? shared : ToWrite(path);
        }
        catch (LedgerUnavailableException failure) when (failure.Cause == LedgerTrouble.NotPermitted && !HasLog(path))
        {
            // Readers of a log share an index of it, which is a file too. Where it can neither be there nor be made,
            // and no log is there, nobody writes, and the file can be read as it lies.
            var still = new LedgerDatabase(path, Options(Immutable(path), SqliteOpenMode.ReadOnly).ToString());
            if (!still.IsCurrent())
                throw;
            return still;
        }
    }

    /// <summary>Runs an action on a connection.</summary>
    /// <exception cref="LedgerUnavailableException">The file cannot be read or written.</exception>
    public void Use(TimeSpan wait, Action<SqliteConnection> action) => Use(wait, connection =>
    {
        action(connection);
        return true;
    });

    /// <summary>Runs a function on a connection.</summary>
    /// <exception cref="LedgerUnavailableException">The file cannot be read or written.</exception>
    public T Use<T>(TimeSpan wait, Func<SqliteConnection, T> function)
    {
        try
        {
            using var connection = Open(wait);
            return function(connection);
        }
        catch (SqliteException failure)
        {
            throw LedgerFailure.Of(failure, Path, wait);
        }
    }

    /// <summary>A connection of one's own, from the pool.</summary>
    /// <exception cref="LedgerUnavailableException">The file cannot be opened.</exception>
    public SqliteConnection Open(TimeSpan wait)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();

            // FULL flushes every commit to the disk. A run costs two commits and lasts seconds, so this is not felt,
            // and with NORMAL a power cut could take back runs that were already shown as recorded.
            connection.Execute($"PRAGMA busy_timeout = {wait.TotalMilliseconds:0}; PRAGMA synchronous = FULL");
            return connection;
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw LedgerFailure.Of(failure, Path, wait);
        }
    }

    /// <summary>Bytes of the file and of the log beside it.</summary>
    public long Size() => new[] { Path, Path + "-wal" }.Sum(path => File.Exists(path) ? new FileInfo(path).Length : 0);

    /// <summary>Closes the pooled connections, so that the file can be moved.</summary>
    public void Dispose()
    {
        _kept?.Dispose();
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private static LedgerDatabase Empty(string path)
    {
        var options = Options($"ledger-{Guid.NewGuid():N}", SqliteOpenMode.Memory);
        options.Cache = SqliteCacheMode.Shared;
        var database = new LedgerDatabase(path, options.ToString());

        // It lives in memory for as long as one connection does.
        database._kept = database.Open(ShortWait);
        LedgerSchema.Migrate(database._kept, path);
        return database;
    }

    private static SqliteConnectionStringBuilder Options(string source, SqliteOpenMode mode) =>
        new() { DataSource = source, Mode = mode, DefaultTimeout = SecondsOfPolling, ForeignKeys = true };

    private static string Immutable(string path) =>
        $"file:{Uri.EscapeDataString(System.IO.Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1";

    private static bool HasLog(string path) => File.Exists(path + "-wal") && new FileInfo(path + "-wal").Length > 0;

    private bool IsCurrent() => Use(ShortWait, connection => LedgerSchema.IsCurrent(connection, Path));
}
