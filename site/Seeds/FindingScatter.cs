using TheoryAtlas.Checks;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Seeds;

/// <summary>One finding over several runs: what each arm measured, held against the prediction.</summary>
/// <param name="Theorem">The theorem's findings, one for each run that has it.</param>
/// <param name="Control">The control's.</param>
internal sealed record FindingScatter(IReadOnlyList<Finding> Theorem, IReadOnlyList<Finding> Control)
{
    /// <summary>A finding that says what is compared with what.</summary>
    public Finding Any => Theorem.Concat(Control).First();

    /// <summary>Whether all runs and both arms have one prediction and one tolerance, so that a single line and band stand for them.</summary>
    public bool IsShared => Theorem.Concat(Control).All(finding => finding.Predicted == Any.Predicted && finding.Tolerance == Any.Tolerance);

    /// <summary>What is laid along the axis: the measured value, or the deviation in tolerances where predictions vary.</summary>
    public double Place(Finding finding) => IsShared ? finding.Measured : (finding.Measured - finding.Predicted) / finding.Tolerance;

    /// <summary>Where the prediction lies on the axis.</summary>
    public double Prediction => IsShared ? Any.Predicted : 0;

    /// <summary>The low end of what passes; negative infinity for an upper bound.</summary>
    public double Low => Any.Comparison == Comparison.AtMost ? double.NegativeInfinity : Prediction - Reach;

    /// <summary>The high end of what passes; infinity for a lower bound.</summary>
    public double High => Any.Comparison == Comparison.AtLeast ? double.PositiveInfinity : Prediction + Reach;

    private double Reach => IsShared ? Any.Tolerance : 1;

    /// <summary>The findings of several runs, in the order in which they first occur.</summary>
    public static IReadOnlyList<FindingScatter> Of(IReadOnlyList<RunRecord> runs)
    {
        var theorem = runs.SelectMany(run => run.Theorem?.Evidence?.Findings ?? []).ToLookup(finding => finding.Name);
        var control = runs.SelectMany(run => run.Control?.Evidence?.Findings ?? []).ToLookup(finding => finding.Name);
        return [.. theorem.Select(group => group.Key).Union(control.Select(group => group.Key)).Select(name => new FindingScatter([.. theorem[name]], [.. control[name]]))];
    }
}
