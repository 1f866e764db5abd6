using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Cli.Commands;

namespace TheoryAtlas.Cli.Integration;

/// <summary>Reports every finding of lint, as annotations where a service shows those.</summary>
internal static class LintStep
{
    public static (StepOutcome Outcome, IReadOnlyList<Diagnostic> Findings) Run(CliContext context, Workflow workflow, TextWriter annotations)
    {
        var (findings, problem) = LintCommand.Findings(context);
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        if (workflow.IsGitHub)
        {
            // Ten errors and ten warnings of a step are shown, so the worst come first.
            foreach (var finding in findings.OrderByDescending(finding => finding.Severity))
                annotations.WriteLine(LintCommand.Annotation(finding));
        }

        // An annotation is a line of the log already.
        IReadOnlyList<string> details = workflow.IsGitHub ? [] : [.. findings.Select(finding => finding.ToString())];
        var words = findings.Count == 0 ? "no findings" : $"{CiReport.Counted(errors, "error")}, {CiReport.Counted(findings.Count - errors, "warning")}";
        if (problem is not null)
            return (StepOutcome.Broken($"{words}; formulas were not checked: {problem}", details), findings);
        return (errors > 0 ? StepOutcome.Failed(words, details) : StepOutcome.Passed(words, details), findings);
    }
}
