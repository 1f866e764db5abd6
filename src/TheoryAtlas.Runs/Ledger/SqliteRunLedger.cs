using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>
/// The ledger of one machine, in one SQLite file that several threads and processes may use at once.
/// A run that began and never ended is shown as interrupted once the process that began it is gone.
/// </summary>
public sealed class SqliteRunLedger : IRunLedger, IDisposable
{
    // No run waits and runs for longer than this; for one from another machine nothing else can be known.
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    // Lists of claims ask for the same runs over and over, and what has ended never changes.
    private const int MostRemembered = 1_000;

    private const string Select = "SELECT began.id, began.document, began.owner, ended.document FROM began LEFT JOIN ended ON ended.id = began.id ";

    private readonly ConcurrentDictionary<string, RunRecord> _remembered = new(StringComparer.Ordinal);
    private readonly string _connection;
    private readonly TimeProvider _time;

    /// <summary>Opens the ledger, and makes it if there is none.</summary>
    /// <param name="path">The file; its folder is made.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="InvalidDataException">A newer version of this program wrote the ledger.</exception>
    public SqliteRunLedger(string path, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30, ForeignKeys = true }.ToString();
        using var connection = Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        LedgerSchema.Migrate(connection, path);
    }

    /// <inheritdoc/>
    public void Begin(RunRecord run)
    {
        using var connection = Open();
        Execute(
            connection,
            "INSERT INTO began (id, claim, started_at, owner, document) VALUES ($id, $claim, $at, $owner, $document)",
            ("$id", run.Id),
            ("$claim", run.Claim),
            ("$at", run.StartedAt.ToString("O")),
            ("$owner", LedgerOwner.Current.ToString()),
            ("$document", JsonSerializer.Serialize(run, RunJson.Default.RunRecord)));
    }

    /// <inheritdoc/>
    public void End(RunRecord run)
    {
        if (run.EndedAt is not { } endedAt)
            throw new ArgumentException($"The run {run.Id} has not ended.", nameof(run));
        using var connection = Open();
        Execute(
            connection,
            "INSERT INTO ended (id, identity, verdict, ended_at, document) VALUES ($id, $identity, $verdict, $at, $document)",
            ("$id", run.Id),
            ("$identity", run.Identity),
            ("$verdict", run.Verdict.ToString()),
            ("$at", endedAt.ToString("O")),
            ("$document", JsonSerializer.Serialize(run, RunJson.Default.RunRecord)));
    }

    /// <inheritdoc/>
    public RunRecord? Find(string id) => Read("WHERE began.id = $id", 1, ("$id", id)).FirstOrDefault();

    /// <inheritdoc/>
    public RunRecord? FindEqual(string identity) =>
        Read("WHERE ended.identity = $identity AND ended.verdict IN ('Verified', 'Refuted', 'Vacuous') ORDER BY ended.number DESC", 1, ("$identity", identity)).FirstOrDefault();

    /// <inheritdoc/>
    public IReadOnlyList<RunRecord> Alike(string claim, string claimHash, IReadOnlyDictionary<string, double> parameters, int limit = 500) =>
    [
        .. History(claim, limit).Where(run => run.Verdict is Verdict.Verified or Verdict.Refuted or Verdict.Vacuous
            && run.ClaimHash == claimHash
            && run.Parameters.Count == parameters.Count
            && parameters.All(parameter => run.Parameters.TryGetValue(parameter.Key, out var value) && value == parameter.Value)),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RunRecord> History(string claim, int limit = 50) =>
        Read("WHERE began.claim = $claim ORDER BY began.number DESC", limit, ("$claim", claim));

    /// <inheritdoc/>
    public IReadOnlyList<RunRecord> Recent(int limit = 20) => Read("ORDER BY began.number DESC", limit);

    /// <summary>Closes the pooled connections, so that the file can be moved.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();

        // FULL flushes every commit to the disk. A run costs two commits and lasts seconds, so this is not felt,
        // and with NORMAL a power cut could take back runs that were already shown as recorded.
        Execute(connection, "PRAGMA synchronous = FULL");
        return connection;
    }

    private static void Execute(SqliteConnection connection, string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private List<RunRecord> Read(string condition, int limit, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"{Select}{condition} LIMIT $limit";
        command.Parameters.AddWithValue("$limit", limit);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        using var rows = command.ExecuteReader();
        var runs = new List<RunRecord>();
        while (rows.Read())
            runs.Add(Read(rows));
        return runs;
    }

    private RunRecord Read(SqliteDataReader row)
    {
        var id = row.GetString(0);
        if (_remembered.TryGetValue(id, out var known))
            return known;
        if (row.IsDBNull(3))
            return Unfinished(Parse(row.GetString(1)), row.GetString(2));
        if (_remembered.Count >= MostRemembered)
            _remembered.Clear();
        return _remembered[id] = Parse(row.GetString(3));
    }

    private RunRecord Unfinished(RunRecord run, string owner)
    {
        var by = LedgerOwner.Parse(owner);
        var running = _time.GetUtcNow() - run.StartedAt < LongestRun && (by.IsElsewhere || by.IsAlive);
        return running ? run : run with { Verdict = Verdict.Interrupted, Reason = "Interrupted. The program that ran it ended before the run did." };
    }

    private static RunRecord Parse(string document) => JsonSerializer.Deserialize(document, RunJson.Default.RunRecord)!;
}
