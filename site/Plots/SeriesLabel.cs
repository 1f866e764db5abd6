using System.Text;
using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Site.Plots;

/// <summary>The name of a series, written at its right end instead of in a legend.</summary>
/// <param name="Text">The name.</param>
/// <param name="Role">The series' role, which gives the colour.</param>
/// <param name="Series">The series.</param>
internal sealed record SeriesLabel(string Text, string Role, Series Series)
{
    private const int MostLetters = 22;
    private const double LetterWidth = 6.1, LineHeight = 13.5, MostWidth = 138;

    /// <summary>The labels, fewer where there are too many to tell apart.</summary>
    public static IReadOnlyList<SeriesLabel> For(IReadOnlyList<Series> predicted, IReadOnlyList<Series> measured, IReadOnlyList<Series> control)
    {
        List<SeriesLabel> labels = [.. measured.Where(HasPoints).Select(series => new SeriesLabel(series.Name, "measured", series))];

        // A prediction with the name of what it predicts is named once.
        var alone = predicted.Where(series => HasPoints(series) && measured.All(other => other.Name != series.Name)).ToList();
        if (alone.Count == 0 && measured.Count <= 1)
            alone = [.. predicted.Where(HasPoints).Take(1)];
        labels.AddRange(alone.Select(series => new SeriesLabel(measured.Any(other => other.Name == series.Name) ? "predicted" : series.Name, "predicted", series)));
        labels.AddRange(control.Where(HasPoints).Take(1).Select(series => new SeriesLabel("control", "control", series)));
        return labels;
    }

    /// <summary>The room that the labels need at the right.</summary>
    public static double WidthOf(IReadOnlyList<SeriesLabel> labels) =>
        labels.Count == 0 ? 0 : Math.Min(MostWidth, labels.Max(label => Math.Min(label.Text.Length, MostLetters)) * LetterWidth + 8);

    /// <summary>Writes the labels, moved apart where they would overlap.</summary>
    public static void Draw(StringBuilder svg, IReadOnlyList<SeriesLabel> labels, PlotScale x, PlotScale y, double right, double top, double bottom)
    {
        var placed = labels
            .Select(label => (Label: label, Y: Math.Clamp(End(label.Series, x, y), top + 4, bottom - 2)))
            .OrderBy(pair => pair.Y)
            .ToArray();
        for (var i = 1; i < placed.Length; i++)
            placed[i].Y = Math.Max(placed[i].Y, placed[i - 1].Y + LineHeight);
        for (var i = placed.Length - 1; i >= 0; i--)
            placed[i].Y = Math.Min(placed[i].Y, i == placed.Length - 1 ? bottom : placed[i + 1].Y - LineHeight);
        foreach (var (label, at) in placed)
            svg.Append($"""<text class="series-label {label.Role}-text" x="{PlotSvg.N(right + 9)}" y="{PlotSvg.N(at + 4)}">{PlotSvg.E(Short(label.Text))}</text>""");
    }

    private static bool HasPoints(Series series) => series.Points.Count > 0;

    private static double End(Series series, PlotScale x, PlotScale y)
    {
        PlotPoint[] shown = [.. series.Points.Where(point => x.Shows(point.X) && y.Shows(point.Y))];
        return shown.Length == 0 ? double.MaxValue : y.At(shown.MaxBy(point => point.X).Y);
    }

    private static string Short(string text) => text.Length > MostLetters ? text[..(MostLetters - 1)] + "…" : text;
}
