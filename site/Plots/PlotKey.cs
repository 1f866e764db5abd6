using System.Text;

namespace TheoryAtlas.Site.Plots;

/// <summary>One line above the frame that says what marks and lines stand for.</summary>
internal static class PlotKey
{
    private const double Baseline = 29, LetterWidth = 6.6;

    /// <summary>Writes the key for the roles that occur.</summary>
    public static void Draw(StringBuilder svg, double left, bool measured, bool predicted, bool control, bool reference)
    {
        var x = left;
        if (measured)
            Write(svg, ref x, "measured", at => $"""<circle class="measured" cx="{PlotSvg.N(at + 4)}" cy="{PlotSvg.N(Baseline - 3.6)}" r="3"/>""", 12);
        if (predicted)
            Write(svg, ref x, "predicted", at => $"""<path class="predicted" d="M{PlotSvg.N(at)} {PlotSvg.N(Baseline - 3.6)}h16"/>""", 21);
        if (control)
            Write(svg, ref x, "control", at => $"""<path class="control-thread" d="M{PlotSvg.N(at)} {PlotSvg.N(Baseline - 3.6)}h18"/><circle class="control" cx="{PlotSvg.N(at + 9)}" cy="{PlotSvg.N(Baseline - 3.6)}" r="3"/>""", 23);
        if (!reference)
            return;
        svg.Append("""<g class="reference-layer">""");
        Write(svg, ref x, "reference", at => $"""<circle class="reference" cx="{PlotSvg.N(at + 5)}" cy="{PlotSvg.N(Baseline - 3.6)}" r="4.6"/>""", 14);
        svg.Append("</g>");
    }

    private static void Write(StringBuilder svg, ref double x, string word, Func<double, string> sample, double sampleWidth)
    {
        svg.Append(sample(x)).Append($"""<text class="key {word}-text" x="{PlotSvg.N(x + sampleWidth)}" y="{PlotSvg.N(Baseline)}">{word}</text>""");
        x += sampleWidth + word.Length * LetterWidth + 14;
    }
}
