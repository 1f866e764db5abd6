using System.Globalization;
using System.Net;
using System.Text;
using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Site.Plots;

/// <summary>
/// Draws an overlay of both arms as SVG: what was measured in ink, what was predicted as a line in the accent,
/// the control in amber, dashed and hollow. Colours come from the page; a drawing that stands alone carries its own.
/// </summary>
internal static class PlotSvg
{
    internal const double Width = 480, Height = 330;
    private const double Left = 52, Top = 44, Bottom = 44;

    // More points than this are a curve: marks would hide one another.
    private const int MostMarks = 60;

    // What the theorem's arm must keep of the frame's height when the control shares it.
    private const double LeastSpread = 24;

    /// <summary>Draws the overlay.</summary>
    /// <param name="overlay">The plots.</param>
    /// <param name="id">Distinguishes the drawing's ids from others on the page.</param>
    /// <param name="standalone">Whether to carry the style within the drawing.</param>
    public static string Render(PlotOverlay overlay, string id, bool standalone = false)
    {
        Series[] predicted = [.. overlay.Predicted], measured = [.. overlay.Measured], control = [.. overlay.MeasuredControl];
        var labels = SeriesLabel.For(predicted, measured, control);
        var right = Width - 12 - SeriesLabel.WidthOf(labels);
        PlotPoint[] framed = [.. predicted.Concat(measured).SelectMany(series => series.Points)];
        PlotPoint[] controlled = [.. control.SelectMany(series => series.Points)];
        var frame = overlay.Frame;
        var x = new PlotScale(frame.X.Scale, framed.Concat(controlled).Select(point => point.X), Left, right);
        var y = FitOrdinates(frame.Y.Scale, framed, controlled);

        var svg = new StringBuilder();
        svg.Append($"""<svg class="plot-drawing" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(Width)} {N(Height)}" role="img" aria-labelledby="{id}-title {id}-desc">""");
        svg.Append($"""<title id="{id}-title">{E(overlay.Caption)}</title><desc id="{id}-desc">{E(Description(overlay))}</desc>""");
        if (standalone)
            svg.Append("<style>").Append(PlotStyle.Standalone).Append("</style>");
        svg.Append($"""<clipPath id="{id}-frame"><rect x="{N(Left - 4)}" y="{N(Top - 4)}" width="{N(right - Left + 8)}" height="{N(Height - Top - Bottom + 8)}"/></clipPath>""");
        PlotKey.Draw(svg, 2, measured.Length > 0, predicted.Length > 0, control.Length > 0);
        PlotAxes.Draw(svg, frame, x, y, Left, right, Top, Height - Bottom);

        svg.Append($"""<g clip-path="url(#{id}-frame)">""");
        foreach (var series in predicted)
            Line(svg, series, "predicted", x, y);
        for (var i = 0; i < control.Length; i++)
            Measured(svg, control[i], i, "control", x, y);
        for (var i = 0; i < measured.Length; i++)
            Measured(svg, measured[i], i, "measured", x, y);
        svg.Append("</g>");
        SeriesLabel.Draw(svg, labels, x, y, right, Top, Height - Bottom);
        return svg.Append("</svg>").ToString();
    }

    internal static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    internal static string E(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The control shares the frame unless it would flatten the rest; then it leaves through the edge.</summary>
    private static PlotScale FitOrdinates(AxisScale kind, PlotPoint[] framed, PlotPoint[] controlled)
    {
        double[] own = [.. framed.Select(point => point.Y)], all = [.. own, .. controlled.Select(point => point.Y)];
        var scale = new PlotScale(kind, all, Height - Bottom, Top);
        double[] shown = [.. own.Where(scale.Shows)];
        double low = shown.DefaultIfEmpty().Min(), high = shown.DefaultIfEmpty().Max(), room = (high - low) * 1.5;
        if (low == high || Math.Abs(scale.At(high) - scale.At(low)) >= LeastSpread)
            return scale;
        return kind == AxisScale.Linear ? new PlotScale(kind, [low - room, high + room], Height - Bottom, Top) : new PlotScale(kind, own, Height - Bottom, Top);
    }

    private static void Line(StringBuilder svg, Series series, string role, PlotScale x, PlotScale y)
    {
        PlotPoint[] points = [.. Shown(series, x, y).OrderBy(point => point.X)];
        if (points.Length == 1)
            svg.Append($"""<line class="{role}" x1="{N(x.At(points[0].X) - 9)}" x2="{N(x.At(points[0].X) + 9)}" y1="{N(y.At(points[0].Y))}" y2="{N(y.At(points[0].Y))}"/>""");
        else if (points.Length > 1)
            svg.Append($"""<polyline class="{role}" points="{string.Join(' ', points.Select(point => $"{N(x.At(point.X))},{N(y.At(point.Y))}"))}"/>""");
    }

    private static void Measured(StringBuilder svg, Series series, int index, string role, PlotScale x, PlotScale y)
    {
        if (series.Points.Count > MostMarks)
        {
            Line(svg, series, role + "-curve", x, y);
            return;
        }

        if (role == "control")
            Line(svg, series, "control-thread", x, y);
        foreach (var point in Shown(series, x, y))
        {
            double px = x.At(point.X), py = y.At(point.Y);
            if (point.Error is > 0 and var error && y.Shows(point.Y - error))
                svg.Append($"""<path class="{role}-error" d="M{N(px)} {N(y.At(point.Y - error))}V{N(y.At(point.Y + error))}"/>""");
            svg.Append(Mark(px, py, index, role));
        }
    }

    private static string Mark(double x, double y, int index, string role) => (index % 4) switch
    {
        0 => $"""<circle class="{role}" cx="{N(x)}" cy="{N(y)}" r="3.2"/>""",
        1 => $"""<rect class="{role}" x="{N(x - 2.9)}" y="{N(y - 2.9)}" width="5.8" height="5.8"/>""",
        2 => $"""<path class="{role}" d="M{N(x)} {N(y - 4)}l3.8 6.6h-7.6z"/>""",
        _ => $"""<path class="{role}" d="M{N(x)} {N(y - 4.2)}l4.2 4.2l-4.2 4.2l-4.2 -4.2z"/>""",
    };

    private static IEnumerable<PlotPoint> Shown(Series series, PlotScale x, PlotScale y) =>
        series.Points.Where(point => x.Shows(point.X) && y.Shows(point.Y));

    private static string Description(PlotOverlay overlay) =>
        $"{overlay.Frame.Y.Label} against {overlay.Frame.X.Label}. "
        + $"Points measured: {overlay.Measured.Sum(series => series.Points.Count)}; in the control: {overlay.MeasuredControl.Sum(series => series.Points.Count)}. The numbers are in the table below the plot.";
}
