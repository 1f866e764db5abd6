using System.Reflection;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Cli.Linting;

/// <summary>Prints findings in one of the formats: findings on standard output, words about them on standard error.</summary>
internal static class LintPrinter
{
    /// <summary>The formats, the usual one first.</summary>
    public static string[] Formats { get; } = ["text", "github", "sarif"];

    /// <summary>Prints what was found.</summary>
    public static void Print(LintResult result, string format)
    {
        switch (format)
        {
            case "json":
                CliContext.PrintJson(result.Findings.Select(finding => new { finding.File, finding.Line, finding.Column, severity = finding.Level, finding.Code, finding.Message, finding.Fixable }));
                break;
            case "github":
                WriteLines(GitHubAnnotations.Of(result.Findings));
                break;
            case "sarif":
                Console.Out.Write(SarifLog.Of(result.Findings, typeof(LintPrinter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0"));
                break;
            default:
                WriteLines(result.Findings.Select(finding => finding.ToString()));
                Console.Error.WriteLine(Words(result.Findings));
                break;
        }

        if (result.Unchecked is { } why)
            Console.Error.WriteLine(why);
    }

    /// <summary>"2 errors, 1 warning.", and what to do about them.</summary>
    public static string Words(IReadOnlyList<Diagnostic> findings)
    {
        var words = FindingCount.Words(findings);
        if (findings.Count == 0)
            return words;
        words += $"\nEach code has a page with a wrong and a right example: {RuleTitles.Page(findings.OrderByDescending(finding => finding.Severity).First().Code)}";
        return findings.Count(finding => finding.Fixable) is > 0 and var fixable
            ? $"{words}\n{(fixable == findings.Count ? "All of it" : $"{fixable} of these")} can be mended by: atlas lint --fix"
            : words;
    }

    private static void WriteLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.Out.WriteLine(line);
    }
}
