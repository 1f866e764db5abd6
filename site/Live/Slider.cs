using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Live;

/// <summary>How a parameter's values lie along a slider.</summary>
/// <param name="IsLogarithmic">Whether equal ways are equal ratios; the positions are then 0 to 1.</param>
/// <param name="Min">The position of the low end.</param>
/// <param name="Max">The position of the high end.</param>
/// <param name="Step">The distance between positions.</param>
internal sealed record Slider(bool IsLogarithmic, double Min, double Max, double Step)
{
    // Over a range like this, equal steps would crowd the small values into one.
    private const double WideRange = 100;

    private const double LeastSteps = 100;

    private double _low, _high;

    /// <summary>The scale's name, as the script reads it.</summary>
    public string Scale => IsLogarithmic ? "log" : "linear";

    /// <summary>The slider of a parameter.</summary>
    public static Slider Of(Parameter parameter)
    {
        var isWide = parameter.Min > 0 && parameter.Max / parameter.Min >= WideRange;
        return isWide ? new Slider(true, 0, 1, 0.002) { _low = parameter.Min, _high = parameter.Max }
            : new Slider(false, parameter.Min, parameter.Max, parameter.Type == ParameterType.Int ? 1 : Fine(parameter.Max - parameter.Min));
    }

    /// <summary>The position of a value.</summary>
    public double At(double value) => IsLogarithmic ? Math.Round(Math.Log(value / _low) / Math.Log(_high / _low), 4) : value;

    // 1, 2 or 5 times a power of ten, so that the values it gives are short.
    private static double Fine(double length)
    {
        if (!(length > 0))
            return 1;
        var raw = length / LeastSteps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = power * ((raw / power) switch { < 2 => 1, < 5 => 2, _ => 5 });
        return double.Parse(step.ToString("G3"));
    }
}
