using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Site.Plots;

/// <summary>What the axes of a drawing span. Drawings with one frame can be held side by side.</summary>
/// <param name="X">The horizontal scale.</param>
/// <param name="Y">The vertical scale.</param>
/// <param name="Right">Where the frame ends and the labels of the series begin.</param>
internal sealed record PlotFrame(PlotScale X, PlotScale Y, double Right)
{
    internal const double Width = 480, Height = 330, Left = 52, Top = 44, Bottom = Height - 44;

    // What the theorem's arm must keep of the frame's height when the control shares it.
    private const double LeastSpread = 24;

    /// <summary>Fits a frame to all that is to be drawn in it.</summary>
    /// <param name="overlays">At least one overlay; the first says what the axes are.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static PlotFrame Around(IReadOnlyList<PlotOverlay> overlays, IStringLocalizer? words = null)
    {
        var right = Width - 12 - overlays.Max(overlay => SeriesLabel.WidthOf(SeriesLabel.For(overlay, words)));
        PlotPoint[] framed = [.. overlays.SelectMany(overlay => overlay.Predicted.Concat(overlay.Measured).Concat(overlay.MeasuredReference)).SelectMany(series => series.Points)];
        PlotPoint[] controlled = [.. overlays.SelectMany(overlay => overlay.MeasuredControl).SelectMany(series => series.Points)];
        var axes = overlays[0].Frame;
        var x = new PlotScale(axes.X.Scale, framed.Concat(controlled).Select(point => point.X), Left, right);
        return new PlotFrame(x, FitOrdinates(axes.Y.Scale, framed, controlled), right);
    }

    /// <summary>The control shares the frame unless it would flatten the rest; then it leaves through the edge.</summary>
    private static PlotScale FitOrdinates(AxisScale kind, PlotPoint[] framed, PlotPoint[] controlled)
    {
        double[] own = [.. framed.Select(point => point.Y)], all = [.. own, .. controlled.Select(point => point.Y)];
        var scale = new PlotScale(kind, all, Bottom, Top);
        double[] shown = [.. own.Where(scale.Shows)];
        double low = shown.DefaultIfEmpty().Min(), high = shown.DefaultIfEmpty().Max(), room = (high - low) * 1.5;
        var (least, most) = Spread(kind, low, high);
        if (low == high || Math.Abs(scale.At(most) - scale.At(least)) >= LeastSpread)
            return scale;
        return kind == AxisScale.Linear ? new PlotScale(kind, [low - room, high + room], Bottom, Top) : new PlotScale(kind, own, Bottom, Top);
    }

    /// <summary>What the theorem's arm is meant to span: nobody needs to see how values differ by less than a tenth.</summary>
    private static (double Least, double Most) Spread(AxisScale kind, double low, double high)
    {
        if (kind == AxisScale.Log)
        {
            double middle = Math.Sqrt(low * high), factor = Math.Max(Math.Sqrt(high / low), Math.Pow(10, PlotScale.LeastDecades / 2));
            return (middle / factor, middle * factor);
        }

        double centre = (low + high) / 2, half = Math.Max((high - low) / 2, 0.1 * Math.Max(Math.Abs(low), Math.Abs(high)));
        return (centre - half, centre + half);
    }
}
