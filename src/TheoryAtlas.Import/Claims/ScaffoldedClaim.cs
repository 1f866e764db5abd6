using TheoryAtlas.Catalog;

namespace TheoryAtlas.Import.Claims;

/// <summary>A claim to begin with.</summary>
/// <param name="Id">Its id; null if there is none.</param>
/// <param name="Claim">The claim; null if it cannot be made.</param>
/// <param name="Files">Its files, by path from the root; none if it cannot be made.</param>
/// <param name="Errors">Why it cannot be made, all reasons at once.</param>
/// <param name="Open">What is not written yet, by path from the root.</param>
public sealed record ScaffoldedClaim(string? Id, Claim? Claim, IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Errors, IReadOnlyList<(string Path, string What)> Open)
{
    /// <summary>Whether it can be made.</summary>
    public bool IsGood => Errors.Count == 0;
}
