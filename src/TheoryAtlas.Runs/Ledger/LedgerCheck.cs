using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>Holds a ledger against itself: the file's structure, its tables, and every run.</summary>
internal sealed class LedgerCheck(LedgerDatabase database)
{
    // Beyond this SQLite stops looking, and so do people.
    private const int MostStructuralProblems = 100;

    private const string Runs = """
        SELECT began.id, began.claim, began.started_at, began.owner, began.document,
            ended.identity, ended.verdict, ended.ended_at, ended.claim, ended.claim_hash, ended.parameters, ended.checksum, ended.document
        FROM began LEFT JOIN ended ON ended.id = began.id ORDER BY began.number
        """;

    /// <summary>The problems; none if the ledger is whole.</summary>
    public IReadOnlyList<LedgerProblem> Problems()
    {
        using var connection = database.Open(LedgerDatabase.ShortWait);
        return
        [
            .. Rows(connection, $"PRAGMA integrity_check({MostStructuralProblems})", row => row.GetString(0) is var line && line != "ok" ? [new(null, $"The file is damaged: {line}.")] : []),
            .. Guarded(problems => problems.AddRange(LedgerSchema.Differences(connection).Select(difference => new LedgerProblem(null, difference)))),
            .. Rows(connection, "SELECT id FROM ended WHERE NOT EXISTS (SELECT 1 FROM began WHERE began.id = ended.id)", row => [new(row.GetString(0), "Its end is recorded, and its beginning is not.")]),
            .. Rows(connection, Runs, row => RecordedRun.Of(row).Problems()),
        ];
    }

    private static List<LedgerProblem> Rows(SqliteConnection connection, string text, Func<SqliteDataReader, IEnumerable<LedgerProblem>> read) => Guarded(problems =>
    {
        using var command = connection.Command(text);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            problems.AddRange(read(rows));
    });

    // Damage may be met at any row. What was found until then counts, and the other parts are looked at all the same.
    private static List<LedgerProblem> Guarded(Action<List<LedgerProblem>> look)
    {
        var problems = new List<LedgerProblem>();
        try
        {
            look(problems);
        }
        catch (SqliteException failure)
        {
            problems.Add(new LedgerProblem(null, $"The file is damaged: {failure.Message}"));
        }

        return problems;
    }
}
