using System.Text;
using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Cli.Verification;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Sweeps;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Cli.Integration;

/// <summary>The part of a summary that is about claims: a row for each that was run, and all of those that the change writes.</summary>
internal static class ClaimSummaries
{
    private const int MostRows = 200, MostWhole = 20;

    /// <summary>Writes it; nothing where no claim was run.</summary>
    public static void Write(StringBuilder text, CiReport report, bool showsImages)
    {
        var summaries = ClaimSummary.Of(report.Runs.Select(run => run.Run));
        if (summaries.Count == 0)
            return;
        text.Append("### Claims\n\n");
        text.Append("A theorem's margin is at most 1 and a control's well above 1.5: deviation in units of the tolerance, the worst over all seeds.\n\n");
        text.Append(Markdown.Head("claim", "", "verdicts", "theorem at most", "control at least", "wrong predictions noticed", "seconds", "reference"));
        foreach (var summary in summaries.Take(MostRows))
            text.Append(Row(summary, report));
        if (summaries.Count > MostRows)
            text.Append($"\nAnd {summaries.Count - MostRows} more, in `runs.json`.\n");
        text.Append('\n');

        var whole = report.Runs.GroupBy(run => run.Run.Claim).Where(claim => IsWhole(report, claim)).OrderBy(claim => claim.Key, StringComparer.Ordinal).ToList();
        foreach (var claim in whole.Take(MostWhole))
            Whole(text, report, claim.Key, [.. claim.OrderBy(run => run.Run.Seed)], showsImages);
    }

    private static bool IsWhole(CiReport report, IGrouping<string, CheckedRun> claim) =>
        report.Change?.Of(RecordKind.Claim).Any(record => record.Id == claim.Key) == true || claim.Any(run => run.Problems.Count > 0);

    private static string Row(ClaimSummary summary, CiReport report)
    {
        var runs = report.Runs.Where(run => run.Run.Claim == summary.Claim).ToList();
        var change = report.Change?.Of(RecordKind.Claim).FirstOrDefault(record => record.Id == summary.Claim);
        return Markdown.Row(
            Markdown.Code(summary.Claim),
            change is null ? "touched" : ChangeSummary.Word(change.Change),
            Verdicts(summary),
            RunLines.Margin(summary.LargestTheoremMargin),
            RunLines.Margin(summary.SmallestControlMargin),
            $"{summary.Mutants.Count(mutant => mutant.IsKilled)} of {summary.Mutants.Count}",
            $"{summary.MedianSeconds:F1}",
            Reference(runs));
    }

    private static string Verdicts(ClaimSummary summary)
    {
        var groups = summary.Runs.GroupBy(run => run.Verdict).OrderBy(group => group.Key).ToList();
        return string.Join(", ", groups.Select(group => $"{(group.Key == Verdict.Verified ? "✅" : "❌")} {group.Key.Word()}{(summary.Runs.Count > 1 ? $" {group.Count()}/{summary.Runs.Count}" : "")}"));
    }

    private static string Reference(List<CheckedRun> runs) => runs.FirstOrDefault(run => run.Reference is not null)?.Reference switch
    {
        { Agreement: Agreement.Equal } => "= every bit",
        { Agreement: Agreement.WithinTolerance } => "≈ within tolerance",
        { Agreement: Agreement.Different } => "❌ contradicts",
        _ => runs.Exists(run => run.ReferenceIsStale) ? "❌ stale" : "❌ none",
    };

    private static void Whole(StringBuilder text, CiReport report, string id, List<CheckedRun> runs, bool showsImages)
    {
        var claim = report.Atlas.Claim(id);
        var shown = runs.Find(run => run.Problems.Count > 0) ?? runs[0];
        text.Append($"<details{(shown.Problems.Count > 0 ? " open" : "")}><summary>{Markdown.Code(id).Replace("`", "", StringComparison.Ordinal)}</summary>\n\n");
        if (claim is not null)
            Said(text, report.Atlas, claim);
        text.Append($"**{shown.Run.Verdict.Word()}**, seed {shown.Run.Seed}: {Markdown.Text(shown.Run.Reason)}\n\n");
        foreach (var problem in shown.Problems.Skip(shown.Run.Verdict == Verdict.Verified ? 0 : 1))
            text.Append($"It {Markdown.Text(problem.What)}: {Markdown.Text(string.Join(" ", problem.Why))}\n\n");
        Findings(text, shown.Run);
        foreach (var plot in report.Plots.Where(plot => plot.Claim == id && plot.Seed == shown.Run.Seed))
        {
            text.Append(showsImages
                ? $"![{Markdown.Text(plot.Caption)}]({plot.File})\n\n"
                : $"{Markdown.Text(plot.Caption)} (`{plot.File}` in the artifact)\n\n{Markdown.Fence(plot.Letters)}\n");
        }

        text.Append("</details>\n\n");
    }

    private static void Said(StringBuilder text, Atlas atlas, Claim claim)
    {
        var paper = atlas.Paper(claim.Paper);
        text.Append($"{Markdown.Text(claim.Title)}\n\n");
        text.Append($"From {(paper is null ? Markdown.Code(claim.Paper) : $"{Markdown.Text(Words.Authors(paper.Authors))} ({paper.Year}), {Markdown.Text(Words.Title(paper))}")}{(claim.Locator is { } locator ? $", {Markdown.Text(locator)}" : "")}\n\n");
        foreach (var hypothesis in claim.Hypotheses)
            text.Append($"- {hypothesis.Tested.ToString().ToLowerInvariant()}: {Markdown.Text(hypothesis.Text)}{(hypothesis.How is { } how ? $" ({Markdown.Text(how)})" : "")}\n");
        text.Append($"\nControl: {Markdown.Text(claim.Control)}\n\n");
    }

    private static void Findings(StringBuilder text, RunRecord run)
    {
        foreach (var (arm, error) in new[] { ("theorem", run.Theorem?.Error), ("control", run.Control?.Error) })
        {
            if (error is not null)
                text.Append($"The {arm}'s arm: {Markdown.Text(error.Message)}\n\n{(error.Details is { } details ? Markdown.Fence(details) : "")}\n");
        }

        (string Arm, Finding Finding)[] findings = [.. Of("theorem", run.Theorem), .. Of("control", run.Control)];
        if (findings.Length == 0)
            return;
        text.Append(Markdown.Head("arm", "finding", "measured", "predicted", "tolerance, and where it comes from", "margin"));
        foreach (var (arm, finding) in findings)
        {
            var passed = finding.Passed == (arm == "theorem");
            text.Append(Markdown.Row(arm, Markdown.Text(finding.Name), Numerals.Of(finding.Measured, finding.Tolerance), $"{Relation(finding.Comparison)}{Numerals.Of(finding.Predicted, finding.Tolerance)}", $"{Numerals.Of(finding.Tolerance)}: {Markdown.Text(finding.Because)}", passed || arm == "control" ? Numerals.Of(finding.Margin) : $"**{Numerals.Of(finding.Margin)}**"));
        }

        text.Append('\n');
    }

    private static IEnumerable<(string Arm, Finding Finding)> Of(string arm, ArmResult? result) => (result?.Evidence?.Findings ?? []).Select(finding => (arm, finding));

    private static string Relation(Comparison comparison) => comparison switch
    {
        Comparison.AtMost => "≤ ",
        Comparison.AtLeast => "≥ ",
        _ => "",
    };
}
