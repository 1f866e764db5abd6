namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>Findings as commands of GitHub's workflows: they show beside the lines of a pull request.</summary>
public static class GitHubAnnotations
{
    /// <summary>GitHub shows so many annotations of a kind for a step, and drops the others without a word.</summary>
    public const int MostOfAKind = 10;

    /// <summary>
    /// The lines to print: errors first, at most ten, then warnings, at most ten; the others as plain lines in a folded group of
    /// the log, and at the end a notice that counts them all. Nothing where there are no findings.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<Diagnostic> findings)
    {
        if (findings.Count == 0)
            return [];
        var sorted = findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ToList();
        var shown = sorted.GroupBy(finding => finding.Severity).SelectMany(kind => kind.Take(MostOfAKind)).ToList();
        var lines = shown.ConvertAll(Annotation);
        if (sorted.Count > shown.Count)
        {
            lines.Add($"::group::{FindingCount.Of(sorted.Count - shown.Count, "finding")} more");
            lines.AddRange(sorted.Except(shown).Select(finding => Plain(finding.ToString().ReplaceLineEndings(" "))));
            lines.Add("::endgroup::");
        }

        var files = FindingCount.Of(sorted.Select(finding => finding.File).Distinct(StringComparer.Ordinal).Count(), "file");
        var more = sorted.Count > shown.Count ? $" {shown.Count} are shown here; the step's log has all." : "";
        lines.Add($"::notice title=atlas lint::{Data($"{FindingCount.Words(sorted).TrimEnd('.')} in {files}.{more} Each code has a page in docs/rules.")}");
        return lines;
    }

    /// <summary>One finding: <c>::error file=…,line=…,col=…,title=ATLAS012::message</c>.</summary>
    public static string Annotation(Diagnostic finding) =>
        $"::{finding.Level} file={Property(finding.File)},line={finding.Line},col={finding.Column},title={finding.Code}::{Data(finding.Message)}";

    /// <summary>A line that is nothing but a line: texts of a change must not give commands to the service that checks it.</summary>
    public static string Plain(string line)
    {
        // Commands begin a line with two colons; those of the older form may stand anywhere in it.
        var plain = WithoutOldCommands(line);
        return plain.TrimStart().StartsWith("::", StringComparison.Ordinal) ? "\u200B" + plain : plain;
    }

    private static string WithoutOldCommands(string text) => text.Replace("##[", "#\u200B#[", StringComparison.Ordinal);

    // Properties escape more than the message does, because a comma ends them.
    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) => WithoutOldCommands(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
