using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Cli.Integration;

/// <summary>The result for other programs: fields are added, never changed.</summary>
internal static class ResultJson
{
    public static object Of(CiReport report, int exitCode) => new
    {
        result = exitCode switch { ExitCode.Done => "passed", ExitCode.Negative => "failed", _ => "broken" },
        @base = report.Change?.Sources.Base,
        from = report.Change?.Sources.From,
        steps = report.Steps.Select(step => new { name = step.Name, result = step.Result.ToString().ToLowerInvariant(), seconds = Math.Round(step.Time.TotalSeconds, 3), words = step.Words }),
        changes = (report.Change?.Records ?? []).Select(record => new { kind = record.Kind.ToString().ToLowerInvariant(), id = record.Id, change = ChangeSummary.Word(record.Change), was = record.Was, page = record.Page, files = record.Files.Select(file => file.Path) }),
        findings = report.Findings.Select(finding => new { finding.File, finding.Line, finding.Column, severity = finding.Severity.ToString().ToLowerInvariant(), finding.Code, finding.Message }),
        runs = report.Runs.Select(run => new { claim = run.Run.Claim, seed = run.Run.Seed, verdict = run.Run.Verdict.Word(), reference = run.Reference?.Agreement.ToString(), problems = run.Problems.Select(problem => problem.What) }),
        plots = report.Plots.Select(plot => plot.File),
        preview = report.Preview is { } preview ? new { preview.Folder, preview.Addresses, preview.Files, preview.Bytes } : null,
    };
}
