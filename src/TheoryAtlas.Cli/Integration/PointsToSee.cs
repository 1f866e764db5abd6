using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Sweeps;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Cli.Integration;

/// <summary>What a reviewer should look at first, each in a line of Markdown. What no program can judge is asked of the reviewer.</summary>
internal static class PointsToSee
{
    private const double CloseToFailing = 0.7, CloseToPassing = 3;
    private const int MostPoints = 40;

    /// <summary>The points, the gravest first.</summary>
    public static IReadOnlyList<string> Of(CiReport report)
    {
        List<string> points =
        [
            .. Steps(report),
            .. report.Change is { } change ? [.. Gone(change), .. Claims(report, change), .. Papers(report, change), .. Program(change)] : Array.Empty<string>(),
        ];
        return points.Count <= MostPoints ? points : [.. points.Take(MostPoints), $"And {points.Count - MostPoints} more points."];
    }

    private static IEnumerable<string> Steps(CiReport report)
    {
        foreach (var step in report.Steps.Where(step => step.Result is StepResult.Failed or StepResult.Broken))
            yield return $"**{step.Name}**: {Markdown.Text(step.Words)}";
        var elsewhere = report.Findings.Count(finding => finding.Severity == Severity.Error && !report.IsOfChange(finding));
        if (elsewhere > 0 && report.Change is not null)
            yield return $"{CiReport.Counted(elsewhere, "error")} in files that the change does not touch: they follow from it, or were there before.";
    }

    private static IEnumerable<string> Gone(ProposedChange change) =>
        change.Records.Where(record => record.Change is FileChange.Deleted or FileChange.Moved)
            .Select(record => $"{Markdown.Code(record.Was ?? record.Id)} is {ChangeSummary.Word(record.Change)}{(record.Was is null ? "" : $" to {Markdown.Code(record.Id)}")}: links to its page lead nowhere from then on.");

    private static IEnumerable<string> Claims(CiReport report, ProposedChange change)
    {
        foreach (var record in change.Of(RecordKind.Claim).Where(record => record.Change == FileChange.Added))
            yield return $"{Markdown.Code(record.Id)} is new. Would a reader who knows the paper accept the statement, with its hypotheses? Could the check pass by construction? Does each tolerance come from the size of an error?";
        foreach (var summary in ClaimSummary.Of(report.Runs.Select(run => run.Run)).Where(summary => summary.Runs.All(run => run.Verdict == Verdict.Verified)))
        {
            if (summary.LargestTheoremMargin > CloseToFailing)
                yield return $"{Markdown.Code(summary.Claim)}: the theorem's arm passes by little, its margin is {Numerals.Of(summary.LargestTheoremMargin.Value)}.";
            if (summary.SmallestControlMargin < CloseToPassing)
                yield return $"{Markdown.Code(summary.Claim)}: the control fails by little, its margin is {Numerals.Of(summary.SmallestControlMargin.Value)}.";
            if (summary.Mutants.Count(mutant => !mutant.IsKilled) is > 0 and var missed)
                yield return $"{Markdown.Code(summary.Claim)}: {CiReport.Counted(missed, "wrong prediction")} would not be noticed.";
        }

        foreach (var record in change.Of(RecordKind.Claim).Where(record => record.Change == FileChange.Edited && record.Files.All(file => Path.GetFileName(file.Path) == ReferenceRun.FileName)))
            yield return $"{Markdown.Code(record.Id)}: only its reference run is another. Which change made it so?";
    }

    private static IEnumerable<string> Papers(CiReport report, ProposedChange change)
    {
        foreach (var record in change.Of(RecordKind.Paper))
        {
            if (report.Atlas.Paper(record.Id) is not { } paper || record.Change == FileChange.Deleted)
                continue;
            if (record.Change == FileChange.Added)
                yield return $"{Markdown.Code(record.Id)} is new. Does {(paper.Evidence.Count == 1 ? "its source" : $"one of its {paper.Evidence.Count} sources")} confirm every fact? {(paper.Notes.Tldr.Length > 0 ? "Is every sentence of the notes the author's own?" : "It has no notes yet.")}";
            else if (record.IdBefore is { } id && change.Before.Paper(id) is { } before && (before.Title, before.Year, before.Arxiv, before.Doi) != (paper.Title, paper.Year, paper.Arxiv, paper.Doi) && before.Evidence.SequenceEqual(paper.Evidence))
                yield return $"{Markdown.Code(record.Id)}: facts changed, and no source was added.";
        }
    }

    private static IEnumerable<string> Program(ProposedChange change)
    {
        var shared = change.Touched.Except(change.Of(RecordKind.Claim).Select(record => record.Id)).Count();
        if (shared > 0)
            yield return $"{CiReport.Counted(shared, "claim was", "claims were")} run because of what {(shared == 1 ? "its check shares" : "their checks share")}.";
        if (change.OtherFiles.Any(file => file.Path.Split('/')[0] is "src" or "site" or "tests" or "eng" or "run" or "test" or "atlas" || file.Path.EndsWith(".props", StringComparison.Ordinal)))
            yield return "The program changes: `./test` must pass too.";
        if (change.OtherFiles.Any(file => file.Path.StartsWith(".github/", StringComparison.Ordinal)))
            yield return "Workflows or templates change: nothing in them may run what strangers write.";
    }
}
