using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Checks.Tests;

/// <summary>Writes down what an observer is told, a line each.</summary>
internal sealed class Recorder : IRunObserver
{
    public List<string> Lines { get; } = [];

    public void Progress(double done, string doing) => Lines.Add($"{done} {doing}");

    public void PlotBegun(int plot, Plot empty) => Lines.Add($"plot {plot} {empty.Caption} with {empty.Series.Count} series");

    public void PointAdded(int plot, string series, SeriesRole role, PlotPoint point) => Lines.Add($"plot {plot} {series} {role} ({point.X}, {point.Y}, {point.Error})");
}
