using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Checks;

/// <summary>Hears of a run while it is going on. Called from the thread that runs the check.</summary>
public interface IRunObserver
{
    /// <summary>The check got further.</summary>
    /// <param name="done">Share of this arm's work that is done, from 0 to 1.</param>
    /// <param name="doing">What is being measured now, a short phrase.</param>
    void Progress(double done, string doing);

    /// <summary>A plot was begun; its series come as points.</summary>
    void PlotBegun(int plot, Plot empty);

    /// <summary>A point was measured or predicted.</summary>
    void PointAdded(int plot, string series, SeriesRole role, PlotPoint point);
}
