using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Fixes;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Cli.Linting;

/// <summary>All rules together: those of the files, of formulas, of reference runs and of the schemas for editors.</summary>
internal static class LintRules
{
    // Plots and all, the largest honest one is a twentieth of this.
    private const long LargestReference = 4_000_000;

    /// <summary>Looks at everything below the root of what was loaded.</summary>
    /// <param name="loaded">The records and what is wrong with them.</param>
    /// <param name="data">The folder that keeps what can be made again.</param>
    public static LintResult Check(LoadResult loaded, string data)
    {
        // KaTeX and its store are waited for; the reference runs are read meanwhile.
        var formulas = Task.Run(() => FormulaRule.Check(loaded, data));
        List<Diagnostic> own = [.. loaded.Diagnostics.Select(finding => finding.Code == Codes.NotWritten && HasReference(finding.File, loaded.Atlas.Root) ? finding with { Severity = Severity.Error } : finding)];
        var broken = own.Where(finding => finding.Severity == Severity.Error).Select(finding => ClaimOf(finding.File)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        List<Diagnostic> references = [.. loaded.Atlas.Claims.Where(claim => !broken.Contains(claim.Id)).AsParallel().AsOrdered().SelectMany(claim => Reference(claim, loaded.Atlas.Root))];
        var (unset, problem) = formulas.GetAwaiter().GetResult();
        var unreadable = unset.Select(finding => ClaimOf(finding.File)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new LintResult(
            [
                .. own.Concat(unset).Concat(references.Where(finding => !unreadable.Contains(ClaimOf(finding.File)!))).Concat(SchemaFiles.Stale(loaded.Atlas.Root))
                    .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Code, StringComparer.Ordinal),
            ],
            problem is null ? null : $"Formulas were not checked: {problem}");
    }

    // Who has recorded a run has finished the claim.
    private static bool HasReference(string file, string root) => Path.Exists(Path.Combine(root, Path.GetDirectoryName(file)!, ReferenceRun.FileName));

    // A reference is judged once its claim is in order: mending the claim may make it stale, or right again.
    private static string? ClaimOf(string file) => file.Split('/') is ["claims", var id, _] ? id : null;

    private static IEnumerable<Diagnostic> Reference(Claim claim, string root)
    {
        var folder = Path.Combine(root, "claims", claim.Id);
        var file = new FileInfo(Path.Combine(folder, ReferenceRun.FileName));
        try
        {
            var wrong = file.LinkTarget is not null ? "it is a symbolic link, which is not followed"
                : Directory.Exists(file.FullName) ? "it is a folder"
                : file.Exists && file.Length > LargestReference ? $"it has {file.Length:N0} bytes, and may have {LargestReference:N0}"
                : null;
            return wrong is null ? [.. ReferenceRules.Check(claim, folder)] : [Damaged(claim, wrong)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [Damaged(claim, "it cannot be opened")];
        }
    }

    private static Diagnostic Damaged(Claim claim, string why) =>
        new($"claims/{claim.Id}/{ReferenceRun.FileName}", 1, 1, Severity.Error, ReferenceCodes.Damaged, $"This is not a reference run: {why}. Remove it, and record it anew: atlas verify {claim.Id} --record");
}
