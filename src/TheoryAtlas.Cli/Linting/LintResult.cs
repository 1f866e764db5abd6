using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Cli.Linting;

/// <summary>Everything that lint found.</summary>
/// <param name="Findings">By file and place.</param>
/// <param name="Unchecked">What could not be looked at, and why; null if everything was.</param>
internal sealed record LintResult(IReadOnlyList<Diagnostic> Findings, string? Unchecked)
{
    /// <summary>Whether some finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
