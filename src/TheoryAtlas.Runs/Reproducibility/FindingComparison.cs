using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>One finding in the earlier run and in the rerun; null where that run does not have it.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Reference">The earlier run's finding.</param>
/// <param name="Rerun">The rerun's finding.</param>
public sealed record FindingComparison(Arm Arm, Finding? Reference, Finding? Rerun)
{
    /// <summary>By how much the measured values differ; null where one is missing.</summary>
    public double? Difference => Reference is null || Rerun is null ? null : Math.Abs(Rerun.Measured - Reference.Measured);

    /// <summary>Whether both exist under one name and differ by no more than the tolerance.</summary>
    public bool WithinTolerance => Contradictions(exactly: false).Count == 0;

    /// <summary>What of it contradicts the earlier run.</summary>
    /// <param name="exactly">Whether every number must be equal, to the last bit; otherwise measured and predicted values may differ by the tolerance.</param>
    internal IReadOnlyList<Contradiction> Contradictions(bool exactly)
    {
        if (Reference is null || Rerun is null || Reference.Name != Rerun.Name || Reference.Comparison != Rerun.Comparison)
            return [Contradiction.OfNames(Arm, Reference?.Name, Rerun?.Name)];
        IEnumerable<(string Quantity, double Was, double Is)> numbers =
        [
            ("measured", Reference.Measured, Rerun.Measured),
            ("predicted", Reference.Predicted, Rerun.Predicted),
        ];
        if (exactly)
            numbers = [.. numbers, ("tolerance", Reference.Tolerance, Rerun.Tolerance), ("standard error", Reference.StandardError ?? 0, Rerun.StandardError ?? 0)];
        var allowed = exactly ? 0 : Reference.Tolerance;
        return
        [
            .. numbers
                .Where(number => exactly ? !SameBits(number.Was, number.Is) : !(Math.Abs(number.Is - number.Was) <= allowed))
                .Select(number => Contradiction.OfNumbers(Arm, Reference.Name, number.Quantity, number.Was, number.Is, allowed)),
        ];
    }

    private static bool SameBits(double a, double b) =>
        (double.IsNaN(a) && double.IsNaN(b)) || BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);
}
