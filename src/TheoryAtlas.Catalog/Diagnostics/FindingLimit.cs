namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>How many findings of a file are shown.</summary>
public static class FindingLimit
{
    /// <summary>Nobody mends more than this at once; a file with more is broken as a whole, or hostile.</summary>
    public const int PerFile = 100;

    /// <summary>The findings without those of a file that come after its first hundred, in place of which one says so.</summary>
    public static IEnumerable<Diagnostic> Applied(IEnumerable<Diagnostic> findings)
    {
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var number = count[finding.File] = count.GetValueOrDefault(finding.File) + 1;
            if (number <= PerFile)
                yield return finding;
            else if (number == PerFile + 1)
                yield return Reached(finding.File);
        }
    }

    internal static Diagnostic Reached(string file) =>
        new(file, 1, 1, Severity.Error, Codes.Unreadable, $"More than {PerFile} findings: the others of this file are left out. Mend the first ones, and look again.");
}
