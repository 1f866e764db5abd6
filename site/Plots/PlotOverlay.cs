using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Plots;

/// <summary>The plots of both arms that belong over one another; an arm that was not reached is null.</summary>
/// <param name="Theorem">The theorem's plot.</param>
/// <param name="Control">The control's plot.</param>
internal sealed record PlotOverlay(Plot? Theorem, Plot? Control)
{
    /// <summary>The reference run's plot of the theorem's arm, laid under the others; null if it is not to be compared.</summary>
    public Plot? Reference { get; init; }

    /// <summary>The plot that says what the axes are.</summary>
    public Plot Frame => Theorem ?? Control ?? Reference ?? throw new InvalidOperationException("An overlay needs a plot of at least one arm.");

    /// <summary>What to see.</summary>
    public string Caption => Frame.Caption;

    /// <summary>Predicted lines; those of the control are shown only where the theorem's arm was not reached.</summary>
    public IEnumerable<Series> Predicted => Of(Theorem ?? Control ?? Reference, SeriesRole.Predicted);

    /// <summary>What the theorem's arm measured.</summary>
    public IEnumerable<Series> Measured => Of(Theorem, SeriesRole.Measured);

    /// <summary>What the control measured.</summary>
    public IEnumerable<Series> MeasuredControl => Of(Control, SeriesRole.Measured);

    /// <summary>What the reference run measured in the theorem's arm.</summary>
    public IEnumerable<Series> MeasuredReference => Of(Reference, SeriesRole.Measured);

    /// <summary>This overlay with the reference's plot under it, if that shows the same quantities on the same scales.</summary>
    public PlotOverlay Over(Plot? reference) =>
        reference is not null && reference.X == Frame.X && reference.Y == Frame.Y ? this with { Reference = reference } : this;

    /// <summary>A run's overlays, in order.</summary>
    public static IReadOnlyList<PlotOverlay> In(RunRecord run) => Pair(run.Theorem?.Evidence, run.Control?.Evidence);

    private static PlotOverlay[] Pair(Evidence? theorem, Evidence? control)
    {
        IReadOnlyList<Plot> first = theorem?.Plots ?? [], second = control?.Plots ?? [];
        return [.. Enumerable.Range(0, Math.Max(first.Count, second.Count)).Select(i => new PlotOverlay(first.ElementAtOrDefault(i), second.ElementAtOrDefault(i)))];
    }

    private static IEnumerable<Series> Of(Plot? plot, SeriesRole role) => plot?.Series.Where(series => series.Role == role) ?? [];
}
