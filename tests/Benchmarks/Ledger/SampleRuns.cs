using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Benchmarks.Ledger;

/// <summary>Runs of fifty claims: every fourth has the declared parameters, the others their own.</summary>
internal sealed class SampleRuns(int count)
{
    private const int Claims = 50;
    private const int Points = 4;
    private const int Piece = 10_000;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyDictionary<string, double> Defaults { get; } = Parameters(0);

    public int DocumentBytes => Encoding.UTF8.GetByteCount(Document(Run(1)));

    /// <summary>One of the runs, everywhere in the ledger, with parameters of its own.</summary>
    public RunRecord Some(int call) => Run((int)((call * 7_919_003L + 1) % (count / 4)) * 4 + 1);

    public RunRecord Run(int number)
    {
        // The claim and whether it has the defaults must not go in step.
        var claim = number / 4 % Claims;
        var evidence = new Evidence(
            [Finding.Equal("slope of the logarithm of the error", -2 + 1e-7 * number, -2, 0.05, "three standard errors of the fit", 0.01234567890123456)],
            [new Plot("error over width", Axis.Log("width"), Axis.Log("error"), [new Series("measured", SeriesRole.Measured, [.. Enumerable.Range(1, Points).Select(k => new PlotPoint(k, Math.Exp(-k) + 1e-9 * number))])])]);
        return new RunRecord
        {
            Id = $"{Start:yyyyMMddHHmmssfff}-{number:x8}",
            Claim = $"some-claim-{claim:00}",
            Parameters = Parameters(number % 4 == 0 ? 0 : number),
            Seed = number,
            Identity = $"{number:x8}{new string('1', 56)}",
            ClaimHash = $"{claim:x8}{new string('2', 56)}",
            StartedAt = Start,
            EndedAt = Start,
            Verdict = Verdict.Verified,
            Reason = "Verified. The measured slope differs from the predicted one by 0.3 tolerances, and that of the control by 12.",
            Theorem = new ArmResult(evidence, null, 0.51),
            Control = new ArmResult(evidence with { Plots = [] }, null, 0.51),
            Seconds = 1.02,
            PeakBytes = 300_000_000,
        };
    }

    /// <summary>Fills the tables past the interface: two million flushed commits would take hours.</summary>
    public void Fill(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = OFF; SELECT owner FROM began LIMIT 1";
        var owner = (string)command.ExecuteScalar()!;
        using var began = Insert(connection, "INSERT INTO began (id, claim, started_at, owner, document) VALUES ($0, $1, $2, $3, $4)", 5);
        using var ended = Insert(connection, "INSERT INTO ended (id, identity, verdict, ended_at, document, claim, claim_hash, parameters, checksum) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)", 9);
        for (var number = 0; number < count; number++)
        {
            // In pieces, so that the log beside the file stays small.
            if (number % Piece == 0)
                Switch(number == 0 ? "BEGIN" : "COMMIT; BEGIN");
            var run = Run(number);
            var document = Document(run);
            Execute(began, run.Id, run.Claim, run.StartedAt.ToString("O"), owner, Document(run with { Theorem = null, Control = null, EndedAt = null }));
            Execute(ended, run.Id, run.Identity, run.Verdict.ToString(), run.StartedAt.ToString("O"), document, run.Claim, run.ClaimHash, $$"""{"n":{{run.Parameters["n"]}},"width":{{run.Parameters["width"]}}}""", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))));
        }

        Switch("COMMIT");

        void Switch(string text)
        {
            command.CommandText = text;
            command.ExecuteNonQuery();
        }
    }

    private static Dictionary<string, double> Parameters(int number) => new() { ["n"] = 100 + number, ["width"] = 64 };

    private static string Document(RunRecord run) => JsonSerializer.Serialize(run, RunJson.Default.RunRecord);

    private static SqliteCommand Insert(SqliteConnection connection, string text, int values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < values; i++)
            command.Parameters.Add($"${i}", SqliteType.Text);
        return command;
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
