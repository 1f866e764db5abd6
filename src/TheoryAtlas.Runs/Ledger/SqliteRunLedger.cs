using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>
/// The ledger of one machine, in one SQLite file that several threads and processes may use at once.
/// A run that began and never ended is shown as interrupted once the process that began it is gone.
/// </summary>
/// <remarks>Whatever reads or writes throws <see cref="LedgerUnavailableException"/> when the file cannot be used.</remarks>
public sealed class SqliteRunLedger : IRunLedger, IDisposable
{
    // SQLite's extended codes for a row that is there already, and for one that refers to nothing.
    private const int NotUnique = 2067;
    private const int NoSuchParent = 787;

    private const string Measured = "ended.verdict IN ('Verified', 'Refuted', 'Vacuous')";
    private const string SameMeasured = $"ended.claim_hash = $claimHash AND ended.parameters = $parameters AND ended.claim = $claim AND {Measured}";
    private const string Telling = "ended.verdict IN ('Verified', 'Refuted', 'Vacuous', 'Errored', 'TimedOut')";

    private readonly LedgerDatabase _database;
    private readonly LedgerReader _reader;
    private readonly LedgerVersion _version;
    private readonly TimeProvider _time;

    /// <summary>Opens the ledger, and makes it if there is none.</summary>
    /// <param name="path">The file; its folder is made.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="InvalidDataException">A newer version of this program wrote the ledger.</exception>
    /// <exception cref="LedgerUnavailableException">It cannot be opened or made.</exception>
    public SqliteRunLedger(string path, TimeProvider? time = null)
        : this(LedgerDatabase.ToWrite(path), time)
    {
    }

    private SqliteRunLedger(LedgerDatabase database, TimeProvider? time)
    {
        _time = time ?? TimeProvider.System;
        _database = database;
        _reader = new LedgerReader(database, _time);
        _version = new LedgerVersion(database);
    }

    /// <summary>Opens a ledger that is only read, also where nothing can be written. One that is not there is empty.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="InvalidDataException">A newer version of this program wrote the ledger.</exception>
    /// <exception cref="LedgerUnavailableException">It cannot be opened.</exception>
    public static SqliteRunLedger OpenToRead(string path, TimeProvider? time = null) => new(LedgerDatabase.ToRead(path), time);

    /// <summary>Holds a ledger against itself: the file's structure, its tables, and every run.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The problems; none if it is whole.</returns>
    /// <exception cref="LedgerUnavailableException">It cannot be opened, for another reason than damage.</exception>
    public static IReadOnlyList<LedgerProblem> Check(string path)
    {
        try
        {
            using var database = LedgerDatabase.ToRead(path);
            return new LedgerCheck(database).Problems();
        }
        catch (LedgerUnavailableException failure) when (failure.Cause == LedgerTrouble.Damaged)
        {
            return [new LedgerProblem(null, $"The file cannot be read as a ledger: {failure.GetBaseException().Message} {LedgerFailure.Restore}")];
        }
    }

    /// <inheritdoc/>
    public long Version => _version.Read();

    /// <inheritdoc/>
    public void Begin(RunRecord run) => Append(
        run,
        LedgerDatabase.ShortWait,
        "INSERT INTO began (id, claim, started_at, owner, document) VALUES ($id, $claim, $at, $owner, $document)",
        [("$id", run.Id), ("$claim", run.Claim), ("$at", run.StartedAt.ToString("O")), ("$owner", LedgerOwner.Current.ToString()), ("$document", Document(run))]);

    /// <inheritdoc/>
    public void End(RunRecord run)
    {
        if (run.EndedAt is not { } endedAt)
            throw new ArgumentException($"The run {run.Id} has not ended.", nameof(run));
        var document = Document(run);
        Append(
            run,
            LedgerDatabase.ShortWait,
            """
            INSERT INTO ended (id, identity, verdict, ended_at, document, claim, claim_hash, parameters, checksum)
            VALUES ($id, $identity, $verdict, $at, $document, $claim, $claimHash, $parameters, $checksum)
            """,
            [
                ("$id", run.Id), ("$identity", run.Identity), ("$verdict", run.Verdict.ToString()), ("$at", endedAt.ToString("O")), ("$document", document),
                ("$claim", run.Claim), ("$claimHash", run.ClaimHash), ("$parameters", LedgerColumns.Parameters(run.Parameters)), ("$checksum", LedgerColumns.Checksum(document)),
            ]);
    }

    /// <inheritdoc/>
    public RunRecord? Find(string id) => _reader.First("WHERE began.id = $id", ("$id", id));

    /// <inheritdoc/>
    public RunRecord? FindEqual(string identity) =>
        _reader.First($"WHERE ended.identity = $identity AND {Measured} ORDER BY ended.number DESC", ("$identity", identity));

    /// <inheritdoc/>
    public RunRecord? Latest(string claim, IReadOnlyDictionary<string, double> parameters) => _reader.First(
        $"WHERE ended.claim = $claim AND ended.parameters = $parameters AND {Telling} ORDER BY ended.number DESC",
        ("$claim", claim),
        ("$parameters", LedgerColumns.Parameters(parameters)));

    /// <inheritdoc/>
    public IReadOnlyList<RunRecord> Alike(string claim, string claimHash, IReadOnlyDictionary<string, double> parameters, int limit = 500) => _reader.List(
        $"WHERE {SameMeasured} ORDER BY ended.number DESC",
        limit,
        ("$claimHash", claimHash),
        ("$parameters", LedgerColumns.Parameters(parameters)),
        ("$claim", claim));

    /// <inheritdoc/>
    public IReadOnlyList<RunOutcome> Outcomes(string claim, IReadOnlyDictionary<string, double> parameters) => _database.Use(LedgerDatabase.ShortWait, connection =>
    {
        using var command = connection.Command(
            $"SELECT id, verdict, ended_at FROM ended WHERE claim = $claim AND parameters = $parameters AND {Telling} ORDER BY number",
            ("$claim", claim),
            ("$parameters", LedgerColumns.Parameters(parameters)));
        using var rows = command.ExecuteReader();
        var outcomes = new List<RunOutcome>();
        while (rows.Read())
            outcomes.Add(new RunOutcome(rows.GetString(0), Enum.Parse<Verdict>(rows.GetString(1)), DateTimeOffset.Parse(rows.GetString(2))));
        return outcomes;
    });

    /// <inheritdoc/>
    public int CountSeeds(string claim, string claimHash, IReadOnlyDictionary<string, double> parameters) => _database.Use(LedgerDatabase.ShortWait, connection => (int)connection.Number(
        $"SELECT count(DISTINCT json_extract(ended.document, '$.seed')) FROM ended WHERE {SameMeasured}",
        ("$claimHash", claimHash),
        ("$parameters", LedgerColumns.Parameters(parameters)),
        ("$claim", claim)));

    /// <inheritdoc/>
    public IReadOnlyList<RunRecord> History(string claim, int limit = 50) =>
        _reader.List("WHERE began.claim = $claim ORDER BY began.number DESC", limit, ("$claim", claim));

    /// <inheritdoc/>
    public IReadOnlyList<RunRecord> Recent(int limit = 20) => _reader.List("ORDER BY began.number DESC", limit);

    /// <inheritdoc/>
    public IReadOnlyList<RunRecord> Before(string? id, string? claim, int limit) => _reader.List(
        "WHERE ($id IS NULL OR began.number < (SELECT number FROM began WHERE id = $id)) AND ($claim IS NULL OR began.claim = $claim) ORDER BY began.number DESC",
        limit,
        ("$id", id),
        ("$claim", claim));

    /// <inheritdoc/>
    public long Count(string? claim = null) => _database.Use(LedgerDatabase.ShortWait, connection =>
    {
        using var command = connection.Command("SELECT count(*) FROM began WHERE $claim IS NULL OR claim = $claim", ("$claim", claim));
        return (long)command.ExecuteScalar()!;
    });

    /// <inheritdoc/>
    public void Probe() => _database.Use(LedgerDatabase.ShortWait, connection =>
    {
        // Whoever may begin to write can read; what was begun is taken back.
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute("ROLLBACK");
    });

    /// <summary>Every run, oldest first, read as it is asked for.</summary>
    /// <param name="claim">Only this claim's.</param>
    public IEnumerable<RunRecord> All(string? claim = null) => _reader.Stream(claim);

    /// <summary>What it holds, in numbers.</summary>
    public LedgerSummary Summary() => LedgerSummary.Of(_database, _reader);

    /// <summary>What <see cref="Prune"/> would remove.</summary>
    /// <param name="rule">Which runs may go.</param>
    /// <param name="defaults">The declared parameters of each claim, by id.</param>
    public PruneOutcome PreviewPrune(PruneRule rule, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> defaults) =>
        new LedgerPruning(_database, _reader, _time).Preview(rule, defaults);

    /// <summary>Removes runs for good: all that the rule lets go, or none. That it was done is recorded.</summary>
    /// <param name="rule">Which runs may go.</param>
    /// <param name="defaults">The declared parameters of each claim, by id.</param>
    public PruneOutcome Prune(PruneRule rule, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> defaults) =>
        new LedgerPruning(_database, _reader, _time).Prune(rule, defaults);

    /// <summary>Closes the pooled connections, so that the file can be moved.</summary>
    public void Dispose()
    {
        _version.Dispose();
        _database.Dispose();
    }

    private void Append(RunRecord run, TimeSpan wait, string statement, (string Name, object? Value)[] values)
    {
        try
        {
            _database.Use(wait, connection => connection.Execute(statement, values));
        }
        catch (LedgerUnavailableException failure) when (failure.InnerException is SqliteException { SqliteExtendedErrorCode: NotUnique })
        {
            throw new InvalidOperationException($"The run {run.Id} is recorded already, and what is recorded is not changed.", failure);
        }
        catch (LedgerUnavailableException failure) when (failure.InnerException is SqliteException { SqliteExtendedErrorCode: NoSuchParent })
        {
            throw new InvalidOperationException($"The run {run.Id} cannot end, because the ledger does not have its beginning.", failure);
        }
    }

    private static string Document(RunRecord run) => JsonSerializer.Serialize(run, RunJson.Default.RunRecord);
}
