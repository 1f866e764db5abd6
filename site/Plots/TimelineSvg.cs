using System.Text;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Text;
using static TheoryAtlas.Site.Plots.PlotSvg;

namespace TheoryAtlas.Site.Plots;

/// <summary>
/// Draws a claim's runs in their order: the margins of theorem and control, the line that separates passing from failing,
/// and where the claim or the commit changed. The table of the same runs is its twin for those who cannot see it.
/// </summary>
internal static class TimelineSvg
{
    private const double Width = 480, Height = 216, Left = 44, Right = 470, Top = 34, Bottom = 164, Unmeasured = 178, Baseline = 206;

    // What is further off is drawn at the edge: there the size says nothing any more.
    private const double Least = 1e-3, Most = 1e3;

    private const double WidestStep = 40, MarkSize = 11;

    /// <summary>Draws the runs.</summary>
    /// <param name="newestFirst">The runs, with the standing each is shown with.</param>
    /// <param name="address">The address below which runs have their pages.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static string Render(IReadOnlyList<(RunRecord Run, StandingKind Kind)> newestFirst, string address = "/runs/", IStringLocalizer? words = null)
    {
        (RunRecord Run, StandingKind Kind)[] runs = [.. newestFirst.Reverse()];
        var y = new PlotScale(AxisScale.Log, [Least, Most], Bottom, Top);
        var step = Math.Min(WidestStep, (Right - Left - 12) / Math.Max(1, runs.Length));
        double At(int i) => Left + 10 + (i + 0.5) * step;

        var svg = new StringBuilder();
        svg.Append($"""<svg class="plot-drawing timeline" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(Width)} {N(Height)}" aria-hidden="true" focusable="false">""");
        svg.Append($"""<text class="axis-label" x="2" y="12">{E(words.Say("margin (log): at most 1 passes"))}</text><g class="axes">""");
        foreach (var tick in y.Ticks().Where(tick => tick.Label is not null))
        {
            svg.Append($"""<path class="grid" d="M{N(Left)} {N(y.At(tick.Value))}H{N(Right)}"/><text class="tick-label" x="{N(Left - 6)}" y="{N(y.At(tick.Value) + 3.8)}" text-anchor="end">{E(tick.Label!)}""");
            svg.Append(tick.Exponent is null ? "</text>" : $"""<tspan class="exponent" dy="-4">{E(tick.Exponent)}</tspan></text>""");
        }

        svg.Append($"""<path class="axis" d="M{N(Left)} {N(Top)}V{N(Bottom)}H{N(Right)}"/></g><path class="limit" d="M{N(Left)} {N(y.At(1))}H{N(Right)}"/>""");
        for (var i = 1; i < runs.Length; i++)
            Change(svg, runs[i - 1].Run, runs[i].Run, (At(i - 1) + At(i)) / 2, words);
        for (var i = 0; i < runs.Length; i++)
            Point(svg, runs[i].Run, runs[i].Kind, At(i), y, address, words);
        Key(svg, runs, words);
        return svg.Append("</svg>").ToString();
    }

    private static void Change(StringBuilder svg, RunRecord before, RunRecord after, double x, IStringLocalizer? words)
    {
        var kind = before.ClaimHash != after.ClaimHash ? "claim"
            : before.Environment is { } old && after.Environment is { } now && (old.Commit, old.Sdk) != (now.Commit, now.Sdk) ? "commit" : null;
        if (kind is not null)
            svg.Append($"""<path class="changed changed-{kind}" d="M{N(x)} {N(Top - 8)}V{N(Bottom)}"><title>{E(words.Say(kind == "claim" ? "the claim changed" : "another commit or build"))}</title></path>""");
    }

    private static void Point(StringBuilder svg, RunRecord run, StandingKind kind, double x, PlotScale y, string address, IStringLocalizer? words)
    {
        double? theorem = run.Theorem?.Evidence?.Worst.Margin, control = run.Control?.Evidence?.Worst.Margin;
        svg.Append($"""<a href="{E(address + Uri.EscapeDataString(run.Id))}" tabindex="-1"><title>{E(Words(run, kind, theorem, control, words))}</title>""");
        svg.Append($"""<rect class="reach" x="{N(x - 5)}" y="{N(Top)}" width="10" height="{N(Unmeasured + 6 - Top)}"/>""");
        if (control is { } broken)
            svg.Append($"""<circle class="control" cx="{N(x)}" cy="{N(Place(y, broken))}" r="3.4"/>""");
        svg.Append(Mark(kind, x, theorem is { } margin ? Place(y, margin) : Unmeasured)).Append("</a>");
    }

    private static double Place(PlotScale y, double margin) => y.At(double.IsNaN(margin) ? Most : Math.Clamp(margin, Least, Most));

    private static string Words(RunRecord run, StandingKind kind, double? theorem, double? control, IStringLocalizer? words) =>
        string.Join("; ", new[]
        {
            $"{words.Say(kind.Word())}, {ParameterWords.Of(run.Parameters, run.Seed, words)}, {Dates.Minute(run.StartedAt)}",
            theorem is { } passed ? words.Say("margin of the theorem {0}", Quantities.Margin(passed)) : "",
            control is { } failed ? words.Say("margin of the control {0}", Quantities.Margin(failed)) : "",
        }.Where(part => part.Length > 0));

    private static string Mark(StandingKind kind, double x, double y) =>
        $"""<g class="mark mark-{kind.Slug()}" transform="translate({N(x - MarkSize / 2)} {N(y - MarkSize / 2)}) scale({N(MarkSize / 16)})">{StandingMark.Path(kind)}</g>""";

    private static void Key(StringBuilder svg, (RunRecord Run, StandingKind Kind)[] runs, IStringLocalizer? words)
    {
        var x = 2.0;
        foreach (var kind in runs.Select(run => run.Kind).Distinct().Order())
            Write(svg, ref x, words.Say(kind.Word()), Mark(kind, x + 6, Baseline - 4), 15);
        if (runs.Any(run => run.Run.Control?.Evidence is not null))
            Write(svg, ref x, words.Say("control"), $"""<circle class="control" cx="{N(x + 5)}" cy="{N(Baseline - 4)}" r="3.4"/>""", 13);
        var pairs = runs.Zip(runs.Skip(1)).ToArray();
        if (pairs.Any(pair => pair.First.Run.ClaimHash != pair.Second.Run.ClaimHash))
            Write(svg, ref x, words.Say("claim changed"), $"""<path class="changed changed-claim" d="M{N(x + 4)} {N(Baseline - 10)}v12"/>""", 10);
        if (svg.ToString().Contains("changed-commit", StringComparison.Ordinal))
            Write(svg, ref x, words.Say("other commit"), $"""<path class="changed changed-commit" d="M{N(x + 4)} {N(Baseline - 10)}v12"/>""", 10);
    }

    private static void Write(StringBuilder svg, ref double x, string word, string sample, double sampleWidth)
    {
        svg.Append(sample).Append($"""<text class="key" x="{N(x + sampleWidth)}" y="{N(Baseline)}">{E(word)}</text>""");
        x += sampleWidth + SeriesLabel.WidthOf(word) + 12;
    }
}
