using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Plots;

namespace TheoryAtlas.Site.Live;

/// <summary>The plots of a run that goes on, put together from its events.</summary>
/// <param name="reference">The run whose plots are laid under those of the run; null if there is none.</param>
internal sealed class PlotsInProgress(ReferenceRun? reference = null)
{
    private readonly SortedDictionary<int, Dictionary<Arm, (Plot Empty, List<(string Name, SeriesRole Role, List<PlotPoint> Points)> Series)>> _plots = [];

    /// <summary>Takes in an event.</summary>
    /// <returns>The plot that it changed, or null.</returns>
    public int? Take(RunEvent happened)
    {
        switch (happened)
        {
            case PlotBegun begun:
                if (!_plots.TryGetValue(begun.Plot, out var arms))
                    _plots[begun.Plot] = arms = [];
                arms[begun.Arm] = (begun.Empty, []);
                return begun.Plot;
            case PointAdded added when _plots.TryGetValue(added.Plot, out var known) && known.TryGetValue(added.Arm, out var plot):
                var at = plot.Series.FindIndex(series => series.Name == added.Series && series.Role == added.Role);
                if (at < 0)
                {
                    plot.Series.Add((added.Series, added.Role, []));
                    at = plot.Series.Count - 1;
                }

                plot.Series[at].Points.Add(added.Point);
                return added.Plot;
            default:
                return null;
        }
    }

    /// <summary>The overlays as far as they are measured.</summary>
    public IReadOnlyList<PlotOverlay> Overlays => [.. _plots.Keys.Select(Overlay)];

    /// <summary>One overlay as far as it is measured.</summary>
    public PlotOverlay Overlay(int plot) => new PlotOverlay(Built(plot, Arm.Theorem), Built(plot, Arm.Control)).Over(reference?.Theorem.Plots.ElementAtOrDefault(plot));

    private Plot? Built(int plot, Arm arm) =>
        _plots[plot].TryGetValue(arm, out var built)
            ? built.Empty with { Series = [.. built.Series.Select(series => new Series(series.Name, series.Role, [.. series.Points]))] }
            : null;
}
