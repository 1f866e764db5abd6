using TheoryAtlas.Checks;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Comparisons;

/// <summary>How far apart numbers are, in units of their own size.</summary>
internal static class RelativeDifference
{
    /// <summary>The difference over the larger absolute value; zero where both are equal, infinite where one is no number.</summary>
    public static double Of(double a, double b)
    {
        if (a.Equals(b))
            return 0;
        var size = Math.Max(Math.Abs(a), Math.Abs(b));
        return double.IsFinite(a) && double.IsFinite(b) ? (size == 0 ? 0 : Math.Abs(a - b) / size) : double.PositiveInfinity;
    }

    /// <summary>The largest over all findings of both arms; infinite where one run has a finding that the other has not.</summary>
    public static double Largest(RunRecord a, RunRecord b) =>
        Math.Max(Largest(a.Theorem?.Evidence, b.Theorem?.Evidence), Largest(a.Control?.Evidence, b.Control?.Evidence));

    private static double Largest(Evidence? a, Evidence? b)
    {
        IReadOnlyList<Finding> first = a?.Findings ?? [], second = b?.Findings ?? [];
        return first.Count != second.Count ? double.PositiveInfinity
            : first.Zip(second, (one, other) => one.Name == other.Name ? Of(one.Measured, other.Measured) : double.PositiveInfinity).DefaultIfEmpty().Max();
    }
}
