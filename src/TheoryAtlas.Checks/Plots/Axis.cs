namespace TheoryAtlas.Checks.Plots;

/// <summary>An axis: what it shows, with its unit if there is one, and its scale.</summary>
/// <param name="Label">A quantity in words and Unicode mathematics, such as "sup |x² − f(x)|".</param>
/// <param name="Scale">Linear or logarithmic.</param>
public sealed record Axis(string Label, AxisScale Scale)
{
    /// <summary>A linear axis.</summary>
    public static Axis Linear(string label) => new(label, AxisScale.Linear);

    /// <summary>A logarithmic axis; points with a value that is not positive are left out.</summary>
    public static Axis Log(string label) => new(label, AxisScale.Log);
}

/// <summary>How values are laid out along an axis.</summary>
public enum AxisScale
{
    /// <summary>Equal steps for equal differences.</summary>
    Linear,

    /// <summary>Equal steps for equal ratios.</summary>
    Log,
}
