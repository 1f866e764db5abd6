using System.Text.RegularExpressions;
using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Site.Maths;

/// <summary>KaTeX understands every formula. Those that were set once are not asked about again.</summary>
public static partial class FormulaRule
{
    /// <summary>The findings for all formulas of an atlas, and why formulas could not be looked at, if so.</summary>
    /// <param name="loaded">The atlas with its formulas.</param>
    /// <param name="data">The folder that keeps what can be made again.</param>
    public static (IReadOnlyList<Diagnostic> Findings, string? Problem) Check(LoadResult loaded, string data)
    {
        var formulas = Formulas.In(data);
        formulas.Prepare(loaded.Formulas.Select(formula => Formula.Of(formula.Tex, formula.Display)));
        return ([.. Findings(loaded.Formulas, formulas)], formulas.Problem);
    }

    /// <summary>The findings for those of the formulas that were prepared.</summary>
    internal static IEnumerable<Diagnostic> Findings(IEnumerable<FormulaInText> found, Formulas formulas) =>
        FindingLimit.Applied(
            from formula in found
            let error = formulas.Error(formula.Tex, formula.Display)
            where error is not null
            select Finding(formula, error));

    private static Diagnostic Finding(FormulaInText formula, string error) => new(
        formula.File, formula.Line, formula.Column, Severity.Error, Codes.Formula,
        $"This formula cannot be set: {Preamble().Replace(error.ReplaceLineEndings(" "), "").TrimEnd('.')}. KaTeX's list of functions says what it knows.");

    // KaTeX begins with its own name and marks the place with combining underlines, which a terminal shows as noise.
    [GeneratedRegex("^KaTeX parse error: |\u0332")]
    private static partial Regex Preamble();
}
