using System.Text;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Cli.Integration;

/// <summary>A change and what was found of it, in Markdown: for the reviewer, who should have to open nothing else to begin.</summary>
internal static class ChangeSummary
{
    private const int MostFindings = 50, MostFiles = 40;

    /// <summary>Writes it.</summary>
    /// <param name="report">What is known.</param>
    /// <param name="showsImages">Whether images that lie beside the text are shown, as in a file. GitHub's summaries of jobs show none but those of the web.</param>
    public static string Of(CiReport report, bool showsImages)
    {
        var text = new StringBuilder();
        text.Append($"## {Title(report)}\n\n");
        Steps(text, report);
        Points(text, report);
        ClaimSummaries.Write(text, report, showsImages);
        RecordSummaries.Write(text, report);
        Lint(text, report);
        Files(text, report);
        text.Append($"\n<sub>Made by `atlas ci`, which does the same at home: `./atlas ci`. {(showsImages ? "" : "Plots as SVG, the pages of what changed, JUnit and JSON of the runs are in this run's artifact.")}</sub>\n");
        return text.ToString();
    }

    /// <summary>The result in a sentence.</summary>
    public static string Title(CiReport report)
    {
        var code = report.Steps.Max(step => step.Result);
        var result = code switch
        {
            StepResult.Broken => "could not be checked",
            StepResult.Failed => "not ready",
            _ => "ready for review",
        };
        return $"{(report.Change is { } change ? What(change) : "A change")}: {result}";
    }

    private static string What(ProposedChange change)
    {
        List<string> parts = [];
        foreach (var (kind, one, many) in new[] { (RecordKind.Paper, "paper", "papers"), (RecordKind.Claim, "claim", "claims"), (RecordKind.Topic, "topic", "topics"), (RecordKind.Survey, "survey", "surveys") })
        {
            foreach (var group in change.Of(kind).GroupBy(record => record.Change).OrderBy(group => group.Key))
                parts.Add($"{CiReport.Counted(group.Count(), one, many)} {Word(group.Key)}");
        }

        var others = change.OtherFiles.Count();
        if (others > 0)
            parts.Add($"{CiReport.Counted(others, parts.Count > 0 ? "other file" : "file")} of the program or its documents changed");
        return parts.Count == 0 ? "Nothing changed" : parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    /// <summary>What became of a record, in a word.</summary>
    public static string Word(FileChange change) => change switch
    {
        FileChange.Added => "added",
        FileChange.Deleted => "removed",
        FileChange.Moved => "renamed",
        _ => "changed",
    };

    private static void Steps(StringBuilder text, CiReport report)
    {
        text.Append(Markdown.Head("", "step", "seconds", "result"));
        foreach (var step in report.Steps)
            text.Append(Markdown.Row(step.Result switch { StepResult.Passed => "✅", StepResult.LeftOut => "➖", StepResult.Failed => "❌", _ => "⚠️" }, step.Name, $"{step.Time.TotalSeconds:F1}", Markdown.Text(step.Words)));
        text.Append('\n');
    }

    private static void Points(StringBuilder text, CiReport report)
    {
        var points = PointsToSee.Of(report);
        if (points.Count == 0)
            return;
        text.Append("### What to look at\n\n");
        foreach (var point in points)
            text.Append("- ").Append(point).Append('\n');
        text.Append('\n');
    }

    private static void Lint(StringBuilder text, CiReport report)
    {
        if (report.Findings.Count == 0)
            return;
        text.Append("### Findings of lint\n\n").Append(Markdown.Head("", "where", "code", "what is wrong, and what would be right"));

        // Those of the change first: the others were there before, or follow from it.
        var sorted = report.Findings.OrderByDescending(report.IsOfChange).ThenByDescending(finding => finding.Severity).ToList();
        foreach (var finding in sorted.Take(MostFindings))
            text.Append(Markdown.Row(finding.Severity == Severity.Error ? "❌" : "⚠️", Markdown.Code($"{finding.File}:{finding.Line}:{finding.Column}"), finding.Code, Markdown.Text(finding.Message)));
        if (sorted.Count > MostFindings)
            text.Append($"\nAnd {sorted.Count - MostFindings} more: `./atlas lint` prints all.\n");
        text.Append('\n');
    }

    private static void Files(StringBuilder text, CiReport report)
    {
        if (report.Change is not { } change || change.Sources.Files.Count == 0)
            return;
        text.Append($"<details><summary>{CiReport.Counted(change.Sources.Files.Count, "file")} compared with {Markdown.Text(change.Sources.Base)} ({change.Sources.From[..Math.Min(10, change.Sources.From.Length)]})</summary>\n\n");
        foreach (var file in change.Sources.Files.Take(MostFiles))
            text.Append($"- {Word(file.Change)} {Markdown.Code(file.Path)}{(file.Was is { } was ? $", which was {Markdown.Code(was)}" : "")}\n");
        if (change.Sources.Files.Count > MostFiles)
            text.Append($"- and {change.Sources.Files.Count - MostFiles} more\n");
        text.Append("\n</details>\n");
    }
}
