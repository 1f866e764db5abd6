using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Seeds;

/// <summary>A sweep over seeds in words.</summary>
internal static class SeedWords
{
    /// <summary>20 of 20 verified, 20 of 20 controls fail; largest theorem margin 0.61, least control margin 3.9.</summary>
    public static string Summary(SeedSweep sweep, IStringLocalizer? words = null)
    {
        if (sweep.Summary is not { } summary)
            return words.Say("Nothing is measured yet.");
        var all = summary.Runs.Count;
        return summary is { LargestTheoremMargin: { } theorem, SmallestControlMargin: { } control }
            ? words.Say("{0} of {1} verified, {2} of {1} controls fail; largest theorem margin {3}, least control margin {4}.", summary.Verified, all, summary.FailingControls, Quantities.Margin(theorem), Quantities.Margin(control))
            : words.Say("{0} of {1} verified, {2} of {1} controls fail.", summary.Verified, all, summary.FailingControls);
    }

    /// <summary>What is measured, what goes on, what is missing.</summary>
    public static string Progress(SeedSweep sweep, IStringLocalizer? words = null)
    {
        var (measured, all) = (sweep.Measured.Count, sweep.Seeds.Count);
        return (sweep.Running, sweep.Missing.Count) switch
        {
            (0, 0) => words.Say("{0} of {1} seeds measured.", measured, all),
            (var running, 0) => words.Say("{0} of {1} seeds measured, {2} queued or running.", measured, all, running),
            (0, var missing) => words.Say("{0} of {1} seeds measured, {2} not run.", measured, all, missing),
            var (running, missing) => words.Say("{0} of {1} seeds measured, {2} queued or running, {3} not run.", measured, all, running, missing),
        };
    }

    /// <summary>Least, median and largest measured value.</summary>
    public static string Spread(IReadOnlyList<Finding> findings, IStringLocalizer? words = null)
    {
        if (findings.Count == 0)
            return words.Say("not reached");
        double[] sorted = [.. findings.Select(finding => finding.Measured).Order()];
        if (sorted[0] == sorted[^1])
            return Quantities.Measured(findings[0] with { StandardError = null });
        var resolution = sorted[^1] - sorted[0];
        var median = (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
        return $"{Numerals.Of(sorted[0], resolution)} … {Numerals.Of(median, resolution)} … {Numerals.Of(sorted[^1], resolution)}";
    }
}
