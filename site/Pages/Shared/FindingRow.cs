using TheoryAtlas.Checks;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Pages.Shared;

/// <summary>A finding as both arms have it.</summary>
/// <param name="Theorem">With every hypothesis; null if that arm has none of this name.</param>
/// <param name="Control">With one hypothesis broken; null if that arm has none of this name.</param>
internal sealed record FindingRow(Finding? Theorem, Finding? Control)
{
    /// <summary>The finding that says what is compared with what.</summary>
    public Finding Any => Theorem ?? Control!;

    /// <summary>How the prediction is written before its number.</summary>
    public string Relation => Any.Comparison switch { Comparison.AtMost => "≤ ", Comparison.AtLeast => "≥ ", _ => "" };

    /// <summary>The rows of a run, in the order of the theorem's arm.</summary>
    public static IReadOnlyList<FindingRow> Of(RunRecord run)
    {
        IReadOnlyList<Finding> theorem = run.Theorem?.Evidence?.Findings ?? [], control = run.Control?.Evidence?.Findings ?? [];
        return
        [
            .. theorem.Select(finding => new FindingRow(finding, control.FirstOrDefault(other => other.Name == finding.Name))),
            .. control.Where(finding => theorem.All(other => other.Name != finding.Name)).Select(finding => new FindingRow(null, finding)),
        ];
    }
}
