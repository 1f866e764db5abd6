using System.Text;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Plots;

/// <summary>Draws the axes of a plot: ticks, their labels, what the axes show.</summary>
internal static class PlotAxes
{
    // What fits beside the drawing's own width at the size of a label.
    private const int MostLetters = 64;

    /// <summary>Draws both axes around the frame.</summary>
    public static void Draw(StringBuilder svg, Plot plot, PlotScale x, PlotScale y, double left, double right, double top, double bottom, double nameAt, IStringLocalizer? words)
    {
        svg.Append("""<g class="axes">""");
        foreach (var tick in y.Ticks())
        {
            var at = PlotSvg.N(y.At(tick.Value));
            if (tick.Label is null)
            {
                svg.Append($"""<path class="tick" d="M{PlotSvg.N(left)} {at}h3"/>""");
                continue;
            }

            svg.Append($"""<path class="grid" d="M{PlotSvg.N(left)} {at}H{PlotSvg.N(right)}"/>""");
            Label(svg, tick, left - 7, y.At(tick.Value) + 3.8, "end");
        }

        foreach (var tick in x.Ticks())
        {
            svg.Append($"""<path class="tick" d="M{PlotSvg.N(x.At(tick.Value))} {PlotSvg.N(bottom)}v{(tick.Label is null ? "-3" : "5")}"/>""");
            if (tick.Label is not null)
                Label(svg, tick, x.At(tick.Value), bottom + 17, "middle");
        }

        svg.Append($"""<path class="axis" d="M{PlotSvg.N(left)} {PlotSvg.N(top)}V{PlotSvg.N(bottom)}H{PlotSvg.N(right)}"/>""");
        svg.Append($"""<text class="axis-label" x="2" y="{PlotSvg.N(nameAt)}">{PlotSvg.E(Name(plot.Y, words))}</text>""");
        svg.Append($"""<text class="axis-label" x="{PlotSvg.N(right)}" y="{PlotSvg.N(bottom + 36)}" text-anchor="end">{PlotSvg.E(Name(plot.X, words))}</text>""");
        svg.Append("</g>");
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
