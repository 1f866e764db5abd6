using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Formats.Runs;

/// <summary>The words that files use; they stay when a name in the code changes.</summary>
internal static class FormatWords
{
    public static string Of(Arm arm) => arm == Arm.Theorem ? "theorem" : "control";

    public static string Of(SeriesRole role) => role == SeriesRole.Measured ? "measured" : "predicted";

    public static string Of(AxisScale scale) => scale == AxisScale.Log ? "log" : "linear";

    public static string Of(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "equal",
        Comparison.Rate => "rate",
        Comparison.AtMost => "at-most",
        Comparison.AtLeast => "at-least",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "The format has no word for this comparison."),
    };
}
