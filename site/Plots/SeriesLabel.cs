using System.Text;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Plots;

/// <summary>The name of a series, written at its right end instead of in a legend.</summary>
/// <param name="Lines">The name, on one line or two, and for the first series of a role what the role is.</param>
/// <param name="Role">The series' role, which gives the colour.</param>
/// <param name="Series">The series.</param>
internal sealed record SeriesLabel(IReadOnlyList<string> Lines, string Role, Series Series)
{
    private const int LineLetters = 20, FewSeries = 3, MostLines = 14;
    private const double LetterWidth = 6.2, WideLetterWidth = 12, LineHeight = 13, InnerGap = 46;

    // Letters beyond these blocks of Unicode, Chinese ones above all, are twice as wide.
    private const char LastNarrow = '\u2e7f';

    /// <summary>Whether the last line says what the role is, so that the key need not.</summary>
    public bool SaysRole { get; private init; }

    /// <summary>The labels: what was measured, the control, and predictions where they are few or named otherwise.</summary>
    /// <param name="overlay">The plots.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static IReadOnlyList<SeriesLabel> For(PlotOverlay overlay, IStringLocalizer? words = null)
    {
        Series[] predicted = [.. overlay.Predicted], measured = [.. overlay.Measured], control = [.. overlay.MeasuredControl.Where(HasPoints)];
        List<SeriesLabel> labels = [.. measured.Where(HasPoints).Select(series => Of(series, "measured"))];
        if (predicted.Length <= FewSeries || measured.Length == 0)
            labels.AddRange(predicted.Where(series => HasPoints(series) && measured.All(other => other.Name != series.Name)).Select(series => Of(series, "predicted")));
        if (measured.Length == 0)
            labels.AddRange(control.Select(series => Of(series, "control")));
        else if (control.Length is > 0 and <= FewSeries)
            labels.Add(new SeriesLabel([words.Say("control")], "control", control[0]) { SaysRole = true });

        // Where there is no room for more lines, the key above the frame names the roles.
        var more = labels.Where(label => !label.SaysRole).DistinctBy(label => label.Role).ToList();
        return labels.Sum(label => label.Lines.Count) + more.Count > MostLines ? labels
            : [.. labels.Select(label => more.Contains(label) ? label.WithRole(words.Say(label.Role)) : label)];
    }

    /// <summary>The room that the labels need at the right.</summary>
    public static double WidthOf(IReadOnlyList<SeriesLabel> labels) =>
        labels.Count == 0 ? 0 : labels.Max(label => label.Lines.Max(WidthOf)) + 4;

    /// <summary>Writes the labels: inside the frame where a series ends well before its edge, else at the edge, moved apart.</summary>
    public static void Draw(StringBuilder svg, IReadOnlyList<SeriesLabel> labels, PlotScale x, PlotScale y, double right, double top, double bottom)
    {
        // Series that end close to one another, as they do while a run goes on, must not have their names over one another.
        foreach (var place in Places(labels.Select(label => (label, EndOf(label.Series, x, y))), right))
        {
            var end = place.Max(pair => pair.End.X);
            var left = end >= right - InnerGap ? right + 8 : end + 7;
            var stack = place.Select(pair => (pair.Label, Y: Math.Clamp(pair.End.Y, top + 4, bottom - 2))).OrderBy(pair => pair.Y).ToArray();
            Gather(stack);
            for (var i = 1; i < stack.Length; i++)
                stack[i].Y = Math.Max(stack[i].Y, stack[i - 1].Y + stack[i - 1].Label.Height);
            for (var i = stack.Length - 1; i >= 0; i--)
                stack[i].Y = Math.Min(stack[i].Y, (i == stack.Length - 1 ? bottom + LineHeight : stack[i + 1].Y) - stack[i].Label.Height);
            foreach (var (label, at) in stack)
                label.Write(svg, left, at + 4);
        }
    }

    // From left to right; a gap begins another place, and so does the edge, where all labels stand in one column.
    private static List<List<(SeriesLabel Label, (double X, double Y) End)>> Places(IEnumerable<(SeriesLabel Label, (double X, double Y) End)> ends, double right)
    {
        List<List<(SeriesLabel Label, (double X, double Y) End)>> places = [];
        foreach (var next in ends.OrderBy(pair => pair.End.X))
        {
            var before = places.Count == 0 ? double.NegativeInfinity : places[^1][^1].End.X;
            if (next.End.X >= before + InnerGap || (next.End.X >= right - InnerGap && before < right - InnerGap))
                places.Add([]);
            places[^1].Add(next);
        }

        return places;
    }

    // Where labels have to move apart, those of one role stay together, and the role's word ends them.
    private static void Gather((SeriesLabel Label, double Y)[] stack)
    {
        for (int first = 0, next; first < stack.Length; first = next)
        {
            var free = stack[first].Y + stack[first].Label.Height;
            for (next = first + 1; next < stack.Length && stack[next].Y < free; next++)
                free += stack[next].Label.Height;
            var crowd = stack[first..next];
            var roles = crowd.Select(pair => pair.Label.Role).Distinct().ToList();
            var gathered = crowd.OrderBy(pair => roles.IndexOf(pair.Label.Role)).ThenBy(pair => pair.Label.SaysRole).ToArray();
            for (var i = 0; i < gathered.Length; i++)
                stack[first + i] = (gathered[i].Label, crowd[0].Y);
        }
    }

    /// <summary>The width of a text at the size of a label.</summary>
    public static double WidthOf(string text) => text.Sum(letter => letter > LastNarrow ? WideLetterWidth : LetterWidth);

    private double Height => Lines.Count * LineHeight;

    private SeriesLabel WithRole(string word) => Lines[^1] == word ? this with { SaysRole = true } : this with { Lines = [.. Lines, word], SaysRole = true };

    private static SeriesLabel Of(Series series, string role)
    {
        var name = series.Name.Trim();
        if (name.Length <= LineLetters)
            return new SeriesLabel([name], role, series);
        var at = name.LastIndexOf(' ', Math.Min(LineLetters, name.Length - 1));
        at = at <= 0 ? LineLetters : at;
        var rest = name[at..].Trim();
        return new SeriesLabel([name[..at], rest.Length > LineLetters ? rest[..(LineLetters - 1)] + "…" : rest], role, series);
    }

    private static bool HasPoints(Series series) => series.Points.Count > 0;

    private static (double X, double Y) EndOf(Series series, PlotScale x, PlotScale y)
    {
        PlotPoint[] shown = [.. series.Points.Where(point => x.Shows(point.X) && y.Shows(point.Y))];
        if (shown.Length == 0)
            return (double.MaxValue, double.MaxValue);
        var last = shown.MaxBy(point => point.X);
        return (x.At(last.X), y.At(last.Y));
    }

    private void Write(StringBuilder svg, double x, double y)
    {
        svg.Append($"""<text class="series-label {Role}-text" x="{PlotSvg.N(x)}" y="{PlotSvg.N(y)}">""");
        for (var i = 0; i < Lines.Count; i++)
        {
            var style = SaysRole && i > 0 && i == Lines.Count - 1 ? " class=\"role\"" : "";
            svg.Append(i == 0 ? PlotSvg.E(Lines[i]) : $"""<tspan{style} x="{PlotSvg.N(x)}" dy="{PlotSvg.N(LineHeight)}">{PlotSvg.E(Lines[i])}</tspan>""");
        }

        svg.Append("</text>");
    }
}
