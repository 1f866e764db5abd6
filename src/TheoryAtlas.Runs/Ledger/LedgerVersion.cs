using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>Tells whether anything was written to a ledger since it was last asked, by whichever process.</summary>
/// <remarks>SQLite counts, for each connection, the commits of all others; so this one is kept open and never writes.</remarks>
internal sealed class LedgerVersion(LedgerDatabase database) : IDisposable
{
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private SqliteCommand? _command;

    /// <summary>The count.</summary>
    /// <exception cref="LedgerUnavailableException">The file cannot be read.</exception>
    public long Read()
    {
        lock (_gate)
        {
            try
            {
                _connection ??= database.Open(LedgerDatabase.ShortWait);
                _command ??= _connection.Command("PRAGMA data_version");
                return Convert.ToInt64(_command.ExecuteScalar());
            }
            catch (SqliteException failure)
            {
                throw LedgerFailure.Of(failure, database.Path, LedgerDatabase.ShortWait);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _command?.Dispose();
            _connection?.Dispose();
        }
    }
}
