using System.Text;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Seeds;
using TheoryAtlas.Site.Text;
using static TheoryAtlas.Site.Plots.PlotSvg;

namespace TheoryAtlas.Site.Plots;

/// <summary>
/// Draws how one finding scatters over seeds: a lane of dots for each arm, a line for the prediction, a band for what
/// passes. A control too far off to share the scale is named at the edge with its values.
/// </summary>
internal static class StripSvg
{
    private const double Width = 480, Height = 122, Left = 62, Right = 470, Top = 8, LaneHeight = 42, Bottom = Top + 2 * LaneHeight;

    // What the theorem's dots and the band must keep of the width when the control shares the scale.
    private const double LeastSpread = 70;

    private const double DotRadius = 3, DotPitch = 6, LetterWidth = 6.6;

    /// <summary>Draws the strip.</summary>
    /// <param name="scatter">The finding over the seeds.</param>
    /// <param name="id">Distinguishes the drawing's ids from others on the page.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static string Render(FindingScatter scatter, string id, IStringLocalizer? words = null)
    {
        double[] theorem = [.. scatter.Theorem.Select(scatter.Place).Where(double.IsFinite)], control = [.. scatter.Control.Select(scatter.Place).Where(double.IsFinite)];
        var x = Fit([.. theorem, scatter.Prediction, .. new[] { scatter.Low, scatter.High }.Where(double.IsFinite)], control);
        var svg = new StringBuilder();
        svg.Append($"""<svg class="plot-drawing strip" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(Width)} {N(Height)}" role="img" aria-labelledby="{id}-title {id}-desc">""");
        svg.Append($"""<title id="{id}-title">{E(scatter.Any.Name)}</title><desc id="{id}-desc">{E(Description(scatter, words))}</desc>""");

        double low = Inside(x, scatter.Low), high = Inside(x, scatter.High);
        svg.Append($"""<rect class="band" x="{N(low)}" y="{N(Top)}" width="{N(high - low)}" height="{N(Bottom - Top)}"/>""");
        svg.Append($"""<path class="predicted" d="M{N(x.At(scatter.Prediction))} {N(Top)}V{N(Bottom)}"/>""");
        svg.Append($"""<g class="axes"><path class="axis" d="M{N(Left)} {N(Bottom)}H{N(Right)}"/>""");
        var free = 0.0;
        foreach (var tick in x.Ticks())
        {
            svg.Append($"""<path class="tick" d="M{N(x.At(tick.Value))} {N(Bottom)}v5"/>""");

            // Where the scale is narrow the labels are long: none may leave the drawing or touch the one before it.
            var half = (tick.Label?.Length ?? 0) * LetterWidth / 2;
            var middle = Math.Min(x.At(tick.Value), Width - half);
            if (tick.Label is null || middle - half < free)
                continue;
            svg.Append($"""<text class="tick-label" x="{N(middle)}" y="{N(Bottom + 18)}" text-anchor="middle">{E(tick.Label)}</text>""");
            free = middle + half + LetterWidth;
        }

        svg.Append("</g>");
        Lane(svg, words.Say("theorem"), "measured", theorem, x, Top + LaneHeight / 2, words);
        Lane(svg, words.Say("control"), "control", control, x, Top + LaneHeight * 1.5, words);
        return svg.Append("</svg>").ToString();
    }

    private static PlotScale Fit(double[] own, double[] control)
    {
        var all = new PlotScale(AxisScale.Linear, [.. own, .. control], Left, Right);
        return all.At(own.Max()) - all.At(own.Min()) >= LeastSpread ? all : new PlotScale(AxisScale.Linear, own, Left, Right);
    }

    private static double Inside(PlotScale x, double value) =>
        double.IsNegativeInfinity(value) ? Left : double.IsPositiveInfinity(value) ? Right : Math.Clamp(x.At(value), Left, Right);

    private static void Lane(StringBuilder svg, string name, string role, double[] values, PlotScale x, double y, IStringLocalizer? words)
    {
        svg.Append($"""<text class="key {role}-text" x="2" y="{N(y + 4)}">{E(name)}</text>""");
        double[] inside = [.. values.Select(x.At).Where(at => at is >= Left and <= Right).Order()];
        if (inside.Length > 2 && inside[^1] - inside[0] < 1)
        {
            // Dots over one another would look like one.
            svg.Append(Dot(role, inside[0], y)).Append($"""<text class="key {role}-text" x="{N(inside[0] + 8)}" y="{N(y + 4)}">×{inside.Length}</text>""");
        }
        else
        {
            foreach (var (at, row) in Stacked(inside))
                svg.Append(Dot(role, at, y + row * DotPitch));
        }

        Edge(svg, role, [.. values.Where(value => x.At(value) < Left)], Left, y, words);
        Edge(svg, role, [.. values.Where(value => x.At(value) > Right)], Right, y, words);
    }

    private static void Edge(StringBuilder svg, string role, double[] outside, double at, double y, IStringLocalizer? words)
    {
        if (outside.Length == 0)
            return;
        var way = at == Left ? -1 : 1;
        string low = Numerals.Of(outside.Min()), high = Numerals.Of(outside.Max());
        var values = low == high ? low : words.Say("{0} to {1}", low, high);
        svg.Append($"""<path class="{role}" d="M{N(at)} {N(y)}l{N(-7 * way)} -5v10z"/>""");
        svg.Append($"""<text class="key {role}-text" x="{N(at - 13 * way)}" y="{N(y + 4)}" text-anchor="{(way < 0 ? "start" : "end")}">{E(words.Say("{0} further off: {1}", outside.Length, values))}</text>""");
    }

    // Each dot goes to the row nearest the middle where it touches none before it; the lane has five.
    private static IEnumerable<(double X, int Row)> Stacked(double[] sorted)
    {
        int[] rows = [0, -1, 1, -2, 2];
        var last = rows.ToDictionary(row => row, _ => double.NegativeInfinity);
        foreach (var at in sorted)
        {
            var row = Array.Find(rows, candidate => at - last[candidate] >= DotPitch);
            last[row] = at;
            yield return (at, row);
        }
    }

    private static string Dot(string role, double x, double y) => $"""<circle class="{role}" cx="{N(x)}" cy="{N(y)}" r="{N(DotRadius)}"/>""";

    private static string Description(FindingScatter scatter, IStringLocalizer? words) =>
        words.Say("Predicted {0}. Theorem: {1}. Control: {2}. The numbers are in the table.", Numerals.Of(scatter.Prediction), Range(scatter, scatter.Theorem, words), Range(scatter, scatter.Control, words));

    private static string Range(FindingScatter scatter, IReadOnlyList<Finding> findings, IStringLocalizer? words) =>
        findings.Count == 0 ? words.Say("not reached") : words.Say("{0} to {1}", Numerals.Of(findings.Min(scatter.Place)), Numerals.Of(findings.Max(scatter.Place)));
}
