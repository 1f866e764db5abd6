using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Plots;

/// <summary>
/// Draws an overlay of both arms as SVG: what was measured in ink, what was predicted as a line in the accent,
/// the control in amber, dashed and hollow, the reference's run as faint rings beneath. Colours come from the page; a drawing that stands alone carries its own.
/// </summary>
internal static class PlotSvg
{
    // More points than this are a curve: marks would hide one another.
    private const int MostMarks = 60;

    /// <summary>Draws the overlay.</summary>
    /// <param name="overlay">The plots.</param>
    /// <param name="id">Distinguishes the drawing's ids from others on the page.</param>
    /// <param name="standalone">Whether to carry the style within the drawing.</param>
    /// <param name="frame">What the axes span; what fits this overlay unless given.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static string Render(PlotOverlay overlay, string id, bool standalone = false, PlotFrame? frame = null, IStringLocalizer? words = null)
    {
        const double left = PlotFrame.Left, top = PlotFrame.Top;
        Series[] predicted = [.. overlay.Predicted], measured = [.. overlay.Measured], control = [.. overlay.MeasuredControl], reference = [.. overlay.MeasuredReference];
        var span = frame ?? PlotFrame.Around([overlay], words);
        var (x, y, right) = span;
        IReadOnlyList<SeriesLabel> labels = SeriesLabel.For(overlay, words);

        var svg = new StringBuilder();
        svg.Append($"""<svg class="plot-drawing" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(PlotFrame.Width)} {N(PlotFrame.Height)}" role="img" aria-labelledby="{id}-title {id}-desc">""");
        svg.Append($"""<title id="{id}-title">{E(overlay.Caption)}</title><desc id="{id}-desc">{E(Description(overlay, words, standalone))}</desc>""");
        if (standalone)
            svg.Append("<style>").Append(PlotStyle.Standalone).Append("</style>");
        svg.Append($"""<clipPath id="{id}-frame"><rect x="{N(left - 4)}" y="{N(top - 4)}" width="{N(right - left + 8)}" height="{N(span.Floor - top + 8)}"/></clipPath>""");
        var unnamed = Unnamed(labels, ("measured", measured), ("predicted", predicted), ("control", control), ("reference", reference));
        PlotKey.Draw(svg, 2, unnamed, words);
        PlotAxes.Draw(svg, overlay.Frame, span, unnamed.Count > 0 ? 14 : 30, words);

        svg.Append($"""<g clip-path="url(#{id}-frame)">""");
        foreach (var series in predicted)
            Line(svg, series, "predicted", x, y);
        if (reference.Length > 0)
            Reference(svg, reference, measured, x, y);
        for (var i = 0; i < control.Length && span.Twin is null; i++)
            Measured(svg, control[i], i, "control", x, y);
        for (var i = 0; i < measured.Length; i++)
            Measured(svg, measured[i], i, "measured", x, y);
        svg.Append("</g>");
        if (span.Twin is { } twin)
        {
            svg.Append("""<g class="twin">""");
            for (var i = 0; i < control.Length; i++)
                Measured(svg, control[i], i, "control", x, twin);
            svg.Append("</g>");
            SeriesLabel.Draw(svg, [.. labels.Where(label => label.Role == "control")], x, twin, right, PlotFrame.TwinTop, PlotFrame.Bottom);
            labels = [.. labels.Where(label => label.Role != "control")];
        }

        SeriesLabel.Draw(svg, labels, x, y, right, top, span.Floor);
        return svg.Append("</svg>").ToString();
    }

    private static HashSet<string> Unnamed(IReadOnlyList<SeriesLabel> labels, params (string Role, Series[] Series)[] roles) =>
        [.. roles.Where(role => role.Series.Length > 0 && !labels.Any(label => label.SaysRole && label.Role == role.Role)).Select(role => role.Role)];

    internal static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    internal static string E(string text) => WebUtility.HtmlEncode(text);

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
            if (role != "reference" && point.Error is > 0 and var error && y.Shows(point.Y - error))
                svg.Append($"""<path class="{role}-error" d="M{N(px)} {N(y.At(point.Y - error))}V{N(y.At(point.Y + error))}"/>""");
            svg.Append(Mark(px, py, index, role));
        }
    }

    // Rings, in which the marks of the run sit where the two agree.
    private static void Reference(StringBuilder svg, Series[] reference, Series[] measured, PlotScale x, PlotScale y)
    {
        svg.Append("""<g class="reference-layer">""");
        for (var i = 0; i < reference.Length; i++)
        {
            var same = Array.FindIndex(measured, series => series.Name == reference[i].Name);
            Measured(svg, reference[i], same < 0 ? i : same, "reference", x, y);
        }

        svg.Append("</g>");
    }

    private static string Mark(double x, double y, int index, string role)
    {
        var size = role == "reference" ? 1.6 : 1;
        return (index % 4) switch
        {
            0 => $"""<circle class="{role}" cx="{N(x)}" cy="{N(y)}" r="{N(3.2 * size)}"/>""",
            1 => $"""<rect class="{role}" x="{N(x - 2.9 * size)}" y="{N(y - 2.9 * size)}" width="{N(5.8 * size)}" height="{N(5.8 * size)}"/>""",
            2 => $"""<path class="{role}" d="M{N(x)} {N(y - 4 * size)}l{N(3.8 * size)} {N(6.6 * size)}h{N(-7.6 * size)}z"/>""",
            _ => $"""<path class="{role}" d="M{N(x)} {N(y - 4.2 * size)}l{N(4.2 * size)} {N(4.2 * size)}l{N(-4.2 * size)} {N(4.2 * size)}l{N(-4.2 * size)} {N(-4.2 * size)}z"/>""",
        };
    }

    private static IEnumerable<PlotPoint> Shown(Series series, PlotScale x, PlotScale y) =>
        series.Points.Where(point => x.Shows(point.X) && y.Shows(point.Y));

    private static string Description(PlotOverlay overlay, IStringLocalizer? words, bool standalone)
    {
        int measured = Points(overlay.Measured), control = Points(overlay.MeasuredControl);
        var counts = overlay.Reference is null
            ? words.Say("Points measured: {0}; in the control: {1}.", measured, control)
            : words.Say("Points measured: {0}; in the control: {1}; in the reference run: {2}.", measured, control, Points(overlay.MeasuredReference));
        return standalone ? words.Say("{0} against {1}. {2}", overlay.Frame.Y.Label, overlay.Frame.X.Label, counts)
            : words.Say("{0} against {1}. {2} The numbers are in the table below the plot.", overlay.Frame.Y.Label, overlay.Frame.X.Label, counts);
    }

    private static int Points(IEnumerable<Series> series) => series.Sum(one => one.Points.Count);
}
