using System.Text.Json;
using Microsoft.Data.Sqlite;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>A run's two rows, to be held against their documents.</summary>
internal sealed record RecordedRun(string Id, string Claim, string StartedAt, string Owner, string Began, RecordedEnd? End)
{
    public static RecordedRun Of(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(12) ? null : RecordedEnd.Of(row));

    public IEnumerable<LedgerProblem> Problems()
    {
        var problems = new List<string>();
        if (Parse(Began, "beginning", problems) is { } began)
        {
            Compare(problems, "id", Id, began.Id);
            Compare(problems, "claim", Claim, began.Claim);
            Compare(problems, "start", StartedAt, began.StartedAt.ToString("O"));
            if (End is not null)
                Compare(problems, "identity", End.Identity, began.Identity);
        }

        if (Owner.Split('/') is not [_, var process, var start] || !int.TryParse(process, out _) || !long.TryParse(start, out _))
            problems.Add($"The process that began it is not one: '{Owner}'.");
        if (End is not null)
            CheckEnd(End, problems);
        return problems.Select(problem => new LedgerProblem(Id, problem));
    }

    private void CheckEnd(RecordedEnd end, List<string> problems)
    {
        if (end.Checksum != LedgerColumns.Checksum(end.Document))
            problems.Add(end.Checksum is null ? "It has no checksum: a program of an earlier version recorded it." : "The document is not the one that was recorded: its checksum differs.");
        if (Parse(end.Document, "end", problems) is not { } run)
            return;
        Compare(problems, "id", Id, run.Id);
        Compare(problems, "claim", end.Claim, run.Claim);
        Compare(problems, "claim of the beginning", Claim, run.Claim);
        Compare(problems, "identity", end.Identity, run.Identity);
        Compare(problems, "verdict", end.Verdict, run.Verdict.ToString());
        Compare(problems, "end", end.EndedAt, run.EndedAt?.ToString("O"));
        Compare(problems, "claim's hash", end.ClaimHash, run.ClaimHash);
        Compare(problems, "parameters", end.Parameters, LedgerColumns.Parameters(run.Parameters));
        if (run.Fingerprint is { } fingerprint && Fingerprint.Of(run.Theorem, run.Control) is var computed && computed != fingerprint)
            problems.Add($"The recorded fingerprint is {fingerprint}, and that of the recorded findings is {computed ?? "none"}.");
    }

    private static RunRecord? Parse(string document, string of, List<string> problems)
    {
        try
        {
            if (JsonSerializer.Deserialize(document, RunJson.Default.RunRecord) is { } run)
                return run;
            problems.Add($"The document of its {of} is empty.");
        }
        catch (JsonException unreadable)
        {
            problems.Add($"The document of its {of} is not a run: {unreadable.Message}");
        }

        return null;
    }

    private static void Compare(List<string> problems, string what, string? column, string? document)
    {
        if (column != document)
            problems.Add($"The {what}: beside the document '{column}', in it '{document}'.");
    }
}

/// <summary>The row of a run's end.</summary>
internal sealed record RecordedEnd(string Identity, string Verdict, string EndedAt, string? Claim, string? ClaimHash, string? Parameters, string? Checksum, string Document)
{
    public static RecordedEnd Of(SqliteDataReader row) => new(
        row.GetString(5),
        row.GetString(6),
        row.GetString(7),
        Text(row, 8),
        Text(row, 9),
        Text(row, 10),
        Text(row, 11),
        row.GetString(12));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
