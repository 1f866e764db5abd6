using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Plots;

/// <summary>The numbers of a plot as a table: a column for each series, and for each abscissa as many rows as the fullest series has points there.</summary>
/// <param name="Abscissa">What the first column shows.</param>
/// <param name="Columns">The series, with the arm in words.</param>
/// <param name="Rows">The abscissas with a value, or none, for each column.</param>
/// <param name="Total">How many rows there are; only so many are in <paramref name="Rows"/> as anybody reads.</param>
internal sealed record PlotTable(string Abscissa, IReadOnlyList<string> Columns, IReadOnlyList<(double X, IReadOnlyList<PlotPoint?> Values)> Rows, int Total)
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
        var byAbscissa = columns.Select(column => column.Series.Points.ToLookup(point => point.X)).ToArray();
        var rows = byAbscissa.SelectMany(points => points.Select(same => same.Key)).Distinct().Order()
            .SelectMany(x => Enumerable.Range(0, byAbscissa.Max(points => points[x].Count())), (x, i) => (x, i)).ToList();
        return new PlotTable(
            overlay.Frame.X.Label,
            [.. columns.Select(column => column.Name)],
            [.. rows.Take(MostRows).Select(row => (row.x, (IReadOnlyList<PlotPoint?>)[.. byAbscissa.Select(points => points[row.x].Skip(row.i).Select(point => (PlotPoint?)point).FirstOrDefault())]))],
            rows.Count);
    }
}
