using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Site.Text;

/// <summary>Amounts with their units.</summary>
internal static class Quantities
{
    /// <summary>A duration in seconds or milliseconds.</summary>
    public static string Seconds(double seconds) => seconds < 0.1 ? $"{Numerals.Of(Math.Round(seconds * 1000))} ms" : $"{Numerals.Of(Math.Round(seconds, seconds < 10 ? 1 : 0))} s";

    /// <summary>An amount of memory.</summary>
    public static string Memory(long bytes) => $"{Numerals.Of(Math.Round(bytes / 1048576.0))} MiB";

    /// <summary>A measured value with the digits that its tolerance asks for, seven at most; four if it is far off, more if it fails by a hair.</summary>
    public static string Measured(Finding finding) =>
        finding.StandardError is > 0 and var error ? Numerals.WithError(finding.Measured, error, finding.Passed ? null : finding.Deviation / 10)
        : finding.Passed ? Numerals.Of(finding.Measured, Math.Max(finding.Tolerance, Math.Abs(finding.Measured) * 1e-6))
        : Numerals.Of(finding.Measured, Math.Min(finding.Deviation / 10, Math.Max(finding.Tolerance, Math.Abs(finding.Measured) * 1e-3)));

    /// <summary>A margin: on which side of 1 it is matters, not how far it is.</summary>
    public static string Margin(double margin) => margin switch
    {
        0 => "0",
        < 0.01 => "< 0.01",
        > 1000 => "> 1000",

        // What fails must not be written as if it passed.
        > 1 and < 1.0001 => "> 1",
        > 1 and < 1.01 => Numerals.Of(margin, margin - 1),
        _ => Numerals.Of(Math.Round(margin, margin < 10 ? 2 : 0)),
    };

    /// <summary>A count with its noun.</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{Numerals.Of(count, 1)} {many}";
}
