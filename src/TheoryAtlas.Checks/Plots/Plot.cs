namespace TheoryAtlas.Checks.Plots;

/// <summary>A plot of one arm.</summary>
/// <param name="Caption">One sentence that says what to see.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Series">The series, in the order in which they were begun.</param>
public sealed record Plot(string Caption, Axis X, Axis Y, IReadOnlyList<Series> Series);

/// <summary>A named sequence of points.</summary>
/// <param name="Name">What the points are; written beside them.</param>
/// <param name="Role">Whether they were measured or predicted.</param>
/// <param name="Points">The points, in the order in which they came.</param>
public sealed record Series(string Name, SeriesRole Role, IReadOnlyList<PlotPoint> Points);

/// <summary>What a series is.</summary>
public enum SeriesRole
{
    /// <summary>Values that this run measured: drawn as marks, in the control's colour if the arm is the control.</summary>
    Measured,

    /// <summary>Values that the claim predicts: drawn as a line.</summary>
    Predicted,
}

/// <summary>A point, with the standard error of its ordinate where there is one.</summary>
public readonly record struct PlotPoint(double X, double Y, double? Error = null);
