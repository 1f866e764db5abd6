using System.CommandLine;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Schemas;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas lint</c>: validates corpus and claims.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Report only what lies in these files and folders.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "text, or github for annotations in a workflow.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "github");
        var schemas = new Option<bool>("--write-schemas") { Description = "Write corpus/schema/*.schema.json anew." };
        var command = new Command("lint", "Validate corpus and claims: every mistake at file, line and column.") { paths, format, schemas };
        command.SetAction(parsed =>
        {
            var context = CliContext.From(parsed);
            if (parsed.GetValue(schemas))
                WriteSchemas(context.Root);
            var (all, problem) = Findings(context);
            if (problem is not null)
                Console.Error.WriteLine($"Formulas were not checked: {problem}");
            var findings = all.Where(finding => IsWithin(finding.File, context.Root, parsed.GetValue(paths)!)).ToList();
            Print(findings, context.Json ? "json" : parsed.GetValue(format)!);
            return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Negative : ExitCode.Done;
        });
        return command;
    }

    /// <summary>Every finding in the atlas, and why formulas could not be looked at, if so.</summary>
    public static (IReadOnlyList<Diagnostic> Findings, string? Problem) Findings(CliContext context)
    {
        var (unset, problem) = FormulaRule.Check(context.Loaded, context.Data);
        return ([.. context.Loaded.Diagnostics, .. unset, .. ReferenceRules.Check(context.Loaded.Atlas), .. StaleSchemas(context.Root)], problem);
    }

    private static void Print(List<Diagnostic> findings, string format)
    {
        switch (format)
        {
            case "json":
                CliContext.PrintJson(findings.Select(finding => new { finding.File, finding.Line, finding.Column, severity = finding.Severity.ToString().ToLowerInvariant(), finding.Code, finding.Message }));
                return;
            case "github":
                findings.ForEach(finding => Console.WriteLine(Annotation(finding)));
                return;
            default:
                findings.ForEach(finding => Console.WriteLine(finding));
                var errors = findings.Count(finding => finding.Severity == Severity.Error);
                Console.Error.WriteLine(findings.Count == 0 ? "No findings." : $"{Count(errors, "error")}, {Count(findings.Count - errors, "warning")}.");
                return;
        }
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>A finding as an annotation of GitHub's.</summary>
    /// <remarks>Properties of workflow commands escape more than the message does.</remarks>
    public static string Annotation(Diagnostic finding)
    {
        static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");
        static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
        var kind = finding.Severity == Severity.Error ? "error" : "warning";
        return $"::{kind} file={Property(finding.File)},line={finding.Line},col={finding.Column},title={finding.Code}::{Data(finding.Message)}";
    }

    private static bool IsWithin(string file, string root, string[] paths)
    {
        var full = Path.GetFullPath(Path.Combine(root, file));
        return paths.Length == 0 || paths.Select(Path.GetFullPath).Any(path => full == path || full.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));
    }

    private static string SchemaFolder(string root) => Path.Combine(root, "corpus", "schema");

    private static void WriteSchemas(string root)
    {
        Directory.CreateDirectory(SchemaFolder(root));
        foreach (var (name, text) in AtlasSchemas.Files)
            File.WriteAllText(Path.Combine(SchemaFolder(root), name), text);
    }

    private static IEnumerable<Diagnostic> StaleSchemas(string root) =>
        from schema in AtlasSchemas.Files
        let path = Path.Combine(SchemaFolder(root), schema.Key)
        where !File.Exists(path) || File.ReadAllText(path) != schema.Value
        select new Diagnostic($"corpus/schema/{schema.Key}", 1, 1, Severity.Error, Codes.MissingFile, "The schema differs from what the program validates. Run: atlas lint --write-schemas");
}
