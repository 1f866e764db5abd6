using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Cli.Linting;

namespace TheoryAtlas.Cli.Integration;

/// <summary>Reports every finding of lint, as annotations where a service shows those.</summary>
internal static class LintStep
{
    public static (StepOutcome Outcome, IReadOnlyList<Diagnostic> Findings) Run(CliContext context, Workflow workflow, TextWriter annotations)
    {
        var result = LintRules.Check(context.Loaded, context.Data);
        if (workflow.IsGitHub)
        {
            foreach (var line in GitHubAnnotations.Of(result.Findings))
                annotations.WriteLine(line);
        }

        // An annotation is a line of the log already.
        IReadOnlyList<string> details = workflow.IsGitHub ? [] : [.. result.Findings.Select(finding => finding.ToString())];
        var words = FindingCount.Words(result.Findings).TrimEnd('.');
        if (result.Findings.Count(finding => finding.Fixable) is > 0 and var mechanical)
            words += $"; {FindingCount.Of(mechanical, "finding")} can be mended by: ./atlas lint --fix";
        if (result.Unchecked is { } why)
            return (StepOutcome.Broken($"{words}. {why}", details), result.Findings);
        return (result.HasErrors ? StepOutcome.Failed(words, details) : StepOutcome.Passed(words, details), result.Findings);
    }
}
