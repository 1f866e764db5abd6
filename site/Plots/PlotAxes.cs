using System.Text;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Plots;

/// <summary>Draws the axes of a plot: ticks, their labels, what the axes show.</summary>
internal static class PlotAxes
{
    // What fits beside the drawing's own width at the size of a label.
    private const int MostLetters = 64;

    // Labels nearer to one another than this would touch.
    private const double LeastGap = 15;

    /// <summary>Draws the axes around a frame, and that of the control's own frame where it has one.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="plot">What the axes show.</param>
    /// <param name="frame">What they span.</param>
    /// <param name="nameAt">The height of the vertical axis' name.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static void Draw(StringBuilder svg, Plot plot, PlotFrame frame, double nameAt, IStringLocalizer? words)
    {
        var (x, y, right) = frame;
        svg.Append("""<g class="axes">""");
        Vertical(svg, y, PlotFrame.Top, frame.Floor, right);
        if (frame.Twin is { } twin)
            Vertical(svg, twin, PlotFrame.TwinTop, PlotFrame.Bottom, right);
        foreach (var tick in x.Ticks())
        {
            svg.Append($"""<path class="tick" d="M{PlotSvg.N(x.At(tick.Value))} {PlotSvg.N(PlotFrame.Bottom)}v{(tick.Label is null ? "-3" : "5")}"/>""");
            if (tick.Label is not null)
                Label(svg, tick, x.At(tick.Value), PlotFrame.Bottom + 17, "middle");
        }

        svg.Append($"""<text class="axis-label" x="2" y="{PlotSvg.N(nameAt)}">{PlotSvg.E(Name(plot.Y, words))}</text>""");
        svg.Append($"""<text class="axis-label" x="{PlotSvg.N(right)}" y="{PlotSvg.N(PlotFrame.Bottom + 36)}" text-anchor="end">{PlotSvg.E(Name(plot.X, words))}</text>""");
        svg.Append("</g>");
    }

    private static void Vertical(StringBuilder svg, PlotScale y, double top, double bottom, double right)
    {
        var free = double.PositiveInfinity;
        foreach (var tick in y.Ticks())
        {
            var at = y.At(tick.Value);
            if (tick.Label is null || free - at < LeastGap)
            {
                svg.Append($"""<path class="tick" d="M{PlotSvg.N(PlotFrame.Left)} {PlotSvg.N(at)}h3"/>""");
                continue;
            }

            free = at;
            svg.Append($"""<path class="grid" d="M{PlotSvg.N(PlotFrame.Left)} {PlotSvg.N(at)}H{PlotSvg.N(right)}"/>""");
            Label(svg, Fitting(tick), PlotFrame.Left - 7, at + 3.8, "end");
        }

        svg.Append($"""<path class="axis" d="M{PlotSvg.N(PlotFrame.Left)} {PlotSvg.N(top)}V{PlotSvg.N(bottom)}H{PlotSvg.N(right)}"/>""");
    }

    // What the control reaches may have more digits than there is room for beside the frame.
    private static Tick Fitting(Tick tick)
    {
        if (tick.Exponent is not null || SeriesLabel.WidthOf(tick.Label!) <= PlotFrame.Left - 8)
            return tick;
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(tick.Value)));
        return new Tick(tick.Value, $"{Numerals.Of(tick.Value / Math.Pow(10, exponent), 0.1)}×10", Numerals.Of(exponent));
    }

    private static string Name(Axis axis, IStringLocalizer? words)
    {
        var scale = axis.Scale == AxisScale.Log ? " " + words.Say("(log)") : "";
        var room = MostLetters - scale.Length;
        return (axis.Label.Length > room ? axis.Label[..(room - 1)] + "…" : axis.Label) + scale;
    }

    private static void Label(StringBuilder svg, Tick tick, double x, double y, string anchor)
    {
        svg.Append($"""<text class="tick-label" x="{PlotSvg.N(x)}" y="{PlotSvg.N(y)}" text-anchor="{anchor}">{PlotSvg.E(tick.Label!)}""");
        if (tick.Exponent is not null)
            svg.Append($"""<tspan class="exponent" dy="-4">{PlotSvg.E(tick.Exponent)}</tspan>""");
        svg.Append("</text>");
    }
}
