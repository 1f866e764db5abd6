using System.Text;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Plots;

/// <summary>One line above the frame that says what those marks and lines stand for that do not say it themselves.</summary>
internal static class PlotKey
{
    private const double Baseline = 29;

    /// <summary>Writes the key.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="left">Where the key begins.</param>
    /// <param name="roles">The roles that occur and are not named beside their lines.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static void Draw(StringBuilder svg, double left, IReadOnlySet<string> roles, IStringLocalizer? words)
    {
        var x = left;
        if (roles.Contains("measured"))
            Write(svg, ref x, "measured", words, at => $"""<circle class="measured" cx="{PlotSvg.N(at + 4)}" cy="{PlotSvg.N(Baseline - 3.6)}" r="3"/>""", 12);
        if (roles.Contains("predicted"))
            Write(svg, ref x, "predicted", words, at => $"""<path class="predicted" d="M{PlotSvg.N(at)} {PlotSvg.N(Baseline - 3.6)}h16"/>""", 21);
        if (roles.Contains("control"))
            Write(svg, ref x, "control", words, at => $"""<path class="control-thread" d="M{PlotSvg.N(at)} {PlotSvg.N(Baseline - 3.6)}h18"/><circle class="control" cx="{PlotSvg.N(at + 9)}" cy="{PlotSvg.N(Baseline - 3.6)}" r="3"/>""", 23);
        if (!roles.Contains("reference"))
            return;
        svg.Append("""<g class="reference-layer">""");
        Write(svg, ref x, "reference", words, at => $"""<circle class="reference" cx="{PlotSvg.N(at + 5)}" cy="{PlotSvg.N(Baseline - 3.6)}" r="4.6"/>""", 14);
        svg.Append("</g>");
    }

    private static void Write(StringBuilder svg, ref double x, string role, IStringLocalizer? words, Func<double, string> sample, double sampleWidth)
    {
        var word = words.Say(role);
        svg.Append(sample(x)).Append($"""<text class="key {role}-text" x="{PlotSvg.N(x + sampleWidth)}" y="{PlotSvg.N(Baseline)}">{PlotSvg.E(word)}</text>""");
        x += sampleWidth + SeriesLabel.WidthOf(word) + 16;
    }
}
