using TheoryAtlas.Checks.Plots;

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
    public static PlotTable Of(PlotOverlay overlay)
    {
        (string Name, Series Series)[] columns =
        [
            .. overlay.Predicted.Select(series => ("predicted: " + series.Name, series)),
            .. overlay.Measured.Select(series => ("measured: " + series.Name, series)),
            .. overlay.MeasuredControl.Select(series => ("control: " + series.Name, series)),
            .. overlay.MeasuredReference.Select(series => ("reference: " + series.Name, series)),
        ];
        var values = columns.Select(column => column.Series.Points.GroupBy(point => point.X).ToDictionary(group => group.Key, group => group.First())).ToArray();
        var rows = values.SelectMany(byX => byX.Keys).Distinct().Order().Take(MostRows)
            .Select(x => (x, (IReadOnlyList<PlotPoint?>)[.. values.Select(byX => byX.TryGetValue(x, out var point) ? point : (PlotPoint?)null)]));
        return new PlotTable(overlay.Frame.X.Label, [.. columns.Select(column => column.Name)], [.. rows]);
    }
}
