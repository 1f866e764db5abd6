using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Preview;

/// <summary>What lint finds in the files of one record, and in those of others where they name it.</summary>
internal static class RecordFindings
{
    /// <summary>The findings, those in the record's own files first.</summary>
    /// <param name="target">The record.</param>
    /// <param name="loaded">What was loaded.</param>
    /// <param name="shown">What pages show, with last good records.</param>
    /// <param name="formulas">Tells which formulas cannot be set.</param>
    public static IReadOnlyList<Diagnostic> Of(PreviewTarget target, LoadedAtlas loaded, Atlas shown, Formulas formulas)
    {
        var own = loaded.Result.Formulas.Where(formula => target.Owns(formula.File)).ToList();
        formulas.Prepare(own.Select(formula => Formula.Of(formula.Tex, formula.Display)));
        var references = target.Kind == PreviewKind.Claim && loaded.Result.Atlas.Claim(target.Id) is { } claim ? ReferenceRules.Check(claim, Path.Combine(loaded.Result.Atlas.Root, "claims", claim.Id)) : [];
        var referring = Referring(target, shown).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. loaded.Result.Diagnostics.Concat(FormulaRule.Findings(own, formulas)).Concat(references)
                .Where(finding => target.Owns(finding.File) || referring.Contains(finding.File) || finding.Message.Contains($"'{target.Id}'", StringComparison.Ordinal))
                .Distinct().OrderByDescending(finding => target.Owns(finding.File)).ThenBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column),
        ];
    }

    // By what was right last: a file that cannot be read now may have named the record a moment ago.
    private static IEnumerable<string> Referring(PreviewTarget target, Atlas atlas)
    {
        var id = target.Id;
        IEnumerable<Paper> papers = target.Kind switch
        {
            PreviewKind.Paper => atlas.BuiltUpon(id),
            PreviewKind.Topic => atlas.Papers.Where(paper => paper.Topics.Contains(id)),
            PreviewKind.Survey => atlas.PapersIn(id),
            _ => [],
        };
        IEnumerable<Claim> claims = target.Kind switch
        {
            PreviewKind.Paper => atlas.ClaimsOf(id),
            PreviewKind.Topic => atlas.Claims.Where(claim => claim.Topics.Contains(id)),
            PreviewKind.Claim => atlas.Claims.Where(claim => claim.Uses.Contains(id) || claim.Refines.Contains(id)),
            _ => [],
        };
        return papers.Select(paper => $"corpus/papers/{paper.Key}.yaml").Concat(claims.Select(claim => $"claims/{claim.Id}/claim.yaml"));
    }
}
