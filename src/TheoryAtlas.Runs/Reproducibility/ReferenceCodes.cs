namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>The rules of lint for reference runs, by code; the other rules are in <see cref="Catalog.Diagnostics.Codes"/>. A code never changes its meaning.</summary>
public static class ReferenceCodes
{
    /// <summary>A claim has no reference run.</summary>
    public const string Missing = "ATLAS031";

    /// <summary>The file is not a reference run.</summary>
    public const string Damaged = "ATLAS032";

    /// <summary>The run is of another claim.</summary>
    public const string OtherClaim = "ATLAS033";

    /// <summary>Statement, check or parameters changed since it was recorded.</summary>
    public const string Stale = "ATLAS034";

    /// <summary>The run was not made with the declared defaults.</summary>
    public const string OtherParameters = "ATLAS035";

    /// <summary>The run is not verified, or not by the margins that a reference needs.</summary>
    public const string NotConvincing = "ATLAS036";

    /// <summary>The fingerprint is not that of the findings.</summary>
    public const string Edited = "ATLAS037";
}
