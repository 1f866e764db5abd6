using TheoryAtlas.Catalog;

namespace TheoryAtlas.Import.Claims;

/// <summary>The words of a claim, in the form that all claims have.</summary>
internal static class StatementText
{
    /// <summary>The text of <c>claims/&lt;id&gt;/statement.md</c>.</summary>
    public static string Write(Claim claim) =>
        $"{claim.Statement}\n\n## What the check measures\n{claim.Measures}\n\n## What it cannot show\n{claim.CannotShow}\n";
}
