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

    // Where a frame of the control's own begins, and what lies between the two.
    internal const double TwinTop = 226;
    private const double TwinGap = 20;

    // What the theorem's arm must keep of the frame's height when the control shares it.
    private const double LeastSpread = 24;

    /// <summary>The vertical scale of the control's own frame below, of the same quantity; null where the control shares the frame.</summary>
    public PlotScale? Twin { get; init; }

    /// <summary>Where the frame ends below.</summary>
    public double Floor => Twin is null ? Bottom : TwinTop - TwinGap;

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
        double[] own = [.. framed.Select(point => point.Y)], others = [.. controlled.Select(point => point.Y)];
        var kind = axes.Y.Scale;
        var shared = new PlotScale(kind, [.. own, .. others], Bottom, Top);
        if (!Flattens(shared, own))
            return new PlotFrame(x, shared, right);

        // Drawings side by side keep one frame each: there the control leaves through the edge.
        return overlays.Count > 1
            ? new PlotFrame(x, new PlotScale(kind, own, Bottom, Top), right)
            : new PlotFrame(x, new PlotScale(kind, own, TwinTop - TwinGap, Top), right) { Twin = new PlotScale(kind, others, Bottom, TwinTop) };
    }

    /// <summary>Whether so little height is left to what the theorem's arm spans that nothing could be seen of it.</summary>
    private static bool Flattens(PlotScale shared, double[] own)
    {
        double[] shown = [.. own.Where(shared.Shows)];
        double low = shown.DefaultIfEmpty().Min(), high = shown.DefaultIfEmpty().Max();
        var (least, most) = Spread(shared.Kind, low, high);
        return low != high && Math.Abs(shared.At(most) - shared.At(least)) < LeastSpread;
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
