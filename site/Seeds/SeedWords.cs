using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Seeds;

/// <summary>A sweep over seeds in words.</summary>
internal static class SeedWords
{
    /// <summary>20 of 20 verified, 20 of 20 controls fail; largest theorem margin 0.61, least control margin 3.9.</summary>
    public static string Summary(SeedSweep sweep) => sweep.Summary is not { } summary ? "Nothing is measured yet."
        : $"{summary.Verified} of {summary.Runs.Count} verified, {summary.FailingControls} of {summary.Runs.Count} controls fail"
            + (summary is { LargestTheoremMargin: { } theorem, SmallestControlMargin: { } control }
                ? $"; largest theorem margin {Quantities.Margin(theorem)}, least control margin {Quantities.Margin(control)}." : ".");

    /// <summary>What is measured, what goes on, what is missing.</summary>
    public static string Progress(SeedSweep sweep) =>
        $"{sweep.Measured.Count} of {sweep.Seeds.Count} seeds measured"
        + (sweep.Running > 0 ? $", {sweep.Running} queued or running" : "")
        + (sweep.Missing.Count > 0 ? $", {sweep.Missing.Count} not run" : "") + ".";

    /// <summary>Least, median and largest measured value.</summary>
    public static string Spread(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return "not reached";
        double[] sorted = [.. findings.Select(finding => finding.Measured).Order()];
        if (sorted[0] == sorted[^1])
            return Quantities.Measured(findings[0] with { StandardError = null });
        var resolution = sorted[^1] - sorted[0];
        var median = (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
        return $"{Numerals.Of(sorted[0], resolution)} … {Numerals.Of(median, resolution)} … {Numerals.Of(sorted[^1], resolution)}";
    }
}
