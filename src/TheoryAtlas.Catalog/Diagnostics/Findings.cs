namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>The findings of several files, as they are shown.</summary>
internal static class Findings
{
    /// <summary>By file and place. Tidiness is spoken of once a file has no errors: mending those often mends it too.</summary>
    public static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> findings)
    {
        var all = findings.ToList();
        var wrong = all.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.File).ToHashSet(StringComparer.Ordinal);
        return all.Where(finding => finding.Code is not (Codes.Layout or Codes.FieldOrder) || !wrong.Contains(finding.File))
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Code, StringComparer.Ordinal);
    }
}
