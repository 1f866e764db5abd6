using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Plots;

/// <summary>The numbers of a plot as a table: a row for each abscissa, a column for each series.</summary>
/// <param name="Abscissa">What the first column shows.</param>
/// <param name="Columns">The series, with the arm in words.</param>
/// <param name="Rows">The abscissas with a value, or none, for each column.</param>
internal sealed record PlotTable(string Abscissa, IReadOnlyList<string> Columns, IReadOnlyList<(double X, IReadOnlyList<PlotPoint?> Values)> Rows)
{
    // A curve of thousands of points is for the download, not for reading.
    private const int MostRows = 200;

    /// <summary>Tabulates an overlay.</summary>
    /// <param name="overlay">The plots.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static PlotTable Of(PlotOverlay overlay, IStringLocalizer? words = null)
    {
        (string Name, Series Series)[] columns =
        [
            .. overlay.Predicted.Select(series => (words.Say("predicted: {0}", series.Name), series)),
            .. overlay.Measured.Select(series => (words.Say("measured: {0}", series.Name), series)),
            .. overlay.MeasuredControl.Select(series => (words.Say("control: {0}", series.Name), series)),
            .. overlay.MeasuredReference.Select(series => (words.Say("reference: {0}", series.Name), series)),
        ];
        var values = columns.Select(column => column.Series.Points.GroupBy(point => point.X).ToDictionary(group => group.Key, group => group.First())).ToArray();
        var rows = values.SelectMany(byX => byX.Keys).Distinct().Order().Take(MostRows)
            .Select(x => (x, (IReadOnlyList<PlotPoint?>)[.. values.Select(byX => byX.TryGetValue(x, out var point) ? point : (PlotPoint?)null)]));
        return new PlotTable(overlay.Frame.X.Label, [.. columns.Select(column => column.Name)], [.. rows]);
    }
}
