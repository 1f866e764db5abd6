namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>How many findings there are, in words.</summary>
public static class FindingCount
{
    /// <summary>"2 errors, 1 warning."; "No findings." where there is none.</summary>
    public static string Words(IReadOnlyCollection<Diagnostic> findings)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        return findings.Count == 0 ? "No findings." : $"{Of(errors, "error")}, {Of(findings.Count - errors, "warning")}.";
    }

    /// <summary>"1 error", "2 errors".</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
