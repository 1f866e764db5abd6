using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Site.Preview;

/// <summary>How the check that is shown stands to the one that runs.</summary>
internal enum CheckStanding
{
    /// <summary>The record has no check, or it is not looked after.</summary>
    None,

    /// <summary>It is the one that the program was built with.</summary>
    AsBuilt,

    /// <summary>It is being compiled.</summary>
    Compiling,

    /// <summary>It was compiled, and runs.</summary>
    Compiled,

    /// <summary>It does not compile.</summary>
    Broken,

    /// <summary>It cannot be compiled on this machine.</summary>
    Unavailable,
}

/// <summary>What a preview shows at one moment.</summary>
/// <param name="Target">The record.</param>
/// <param name="Page">Tells states of the page apart, across starts of the program.</param>
/// <param name="Panel">Tells states of the panel apart.</param>
/// <param name="HasRecord">Whether there is a page of the record.</param>
/// <param name="IsLastGood">Whether that page shows an earlier state, because the files cannot be read now.</param>
/// <param name="Findings">What lint finds.</param>
/// <param name="Check">How the check stands.</param>
/// <param name="CompileErrors">Why it does not compile.</param>
/// <param name="Problem">Why it cannot be compiled here.</param>
internal sealed record PreviewSnapshot(
    PreviewTarget Target, string Page, string Panel, bool HasRecord, bool IsLastGood, IReadOnlyList<Diagnostic> Findings, CheckStanding Check, IReadOnlyList<Diagnostic> CompileErrors, string? Problem)
{
    /// <summary>Everything that is wrong, what keeps the check from running first.</summary>
    public IEnumerable<Diagnostic> All => CompileErrors.Concat(Findings);

    /// <summary>How many of them are errors.</summary>
    public int Errors => All.Count(finding => finding.Severity == Severity.Error);

    /// <summary>How many of them are warnings.</summary>
    public int Warnings => All.Count(finding => finding.Severity == Severity.Warning);
}
