using System.Text;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Site.Plots;

namespace TheoryAtlas.Cli.Integration;

/// <summary>
/// Draws an overlay of both arms with letters: ● measured, ○ control, · predicted. For places that show text and no images,
/// such as a terminal and the summary of a workflow.
/// </summary>
internal static class LetterPlot
{
    private const int Columns = 64, Rows = 15;
    private const char Measured = '●', Control = '○', Predicted = '·';

    /// <summary>The drawing, with its axes, in at most 80 columns.</summary>
    public static string Draw(PlotOverlay overlay)
    {
        Series[] predicted = [.. overlay.Predicted], measured = [.. overlay.Measured], control = [.. overlay.MeasuredControl];
        PlotPoint[] points = [.. predicted.Concat(measured).Concat(control).SelectMany(series => series.Points)];
        var x = new PlotScale(overlay.Frame.X.Scale, points.Select(point => point.X), 0, Columns - 1);
        var y = new PlotScale(overlay.Frame.Y.Scale, points.Select(point => point.Y), Rows - 1, 0);
        var grid = Enumerable.Range(0, Rows).Select(_ => Enumerable.Repeat(' ', Columns).ToArray()).ToArray();
        foreach (var series in predicted)
            Line(grid, series, x, y);
        foreach (var (arm, mark) in new[] { (control, Control), (measured, Measured) })
        {
            foreach (var point in arm.SelectMany(series => series.Points))
                Put(grid, x, y, point.X, point.Y, mark);
        }

        return Framed(overlay, grid, x, y, control.Length > 0);
    }

    private static void Line(char[][] grid, Series series, PlotScale x, PlotScale y)
    {
        PlotPoint[] points = [.. series.Points.Where(point => x.Shows(point.X) && y.Shows(point.Y)).OrderBy(point => point.X)];
        foreach (var (one, next) in points.Zip(points.Skip(1)))
        {
            var steps = Math.Max(1, (int)Math.Ceiling(x.At(next.X) - x.At(one.X)));
            for (var step = 0; step <= steps; step++)
                Put(grid, x.At(one.X) + (x.At(next.X) - x.At(one.X)) * step / steps, y.At(one.Y) + (y.At(next.Y) - y.At(one.Y)) * step / steps, Predicted);
        }

        if (points.Length == 1)
            Put(grid, x, y, points[0].X, points[0].Y, Predicted);
    }

    private static void Put(char[][] grid, PlotScale x, PlotScale y, double px, double py, char mark)
    {
        if (x.Shows(px) && y.Shows(py))
            Put(grid, x.At(px), y.At(py), mark);
    }

    private static void Put(char[][] grid, double column, double row, char mark)
    {
        int at = (int)Math.Round(column), line = (int)Math.Round(row);
        if (line >= 0 && line < Rows && at >= 0 && at < Columns)
            grid[line][at] = mark;
    }

    private static string Framed(PlotOverlay overlay, char[][] grid, PlotScale x, PlotScale y, bool hasControl)
    {
        var labels = y.Ticks().Where(tick => tick.Label is not null).GroupBy(tick => (int)Math.Round(y.At(tick.Value))).ToDictionary(row => row.Key, row => Label(row.First()));
        var width = labels.Values.Select(label => label.Length).DefaultIfEmpty(0).Max();
        var text = new StringBuilder();
        text.Append(Name(overlay.Frame.Y)).Append("     ").Append(Measured).Append(" measured   ").Append(Predicted).Append(" predicted");
        text.AppendLine(hasControl ? $"   {Control} control" : "");
        for (var row = 0; row < Rows; row++)
            text.AppendLine($"{labels.GetValueOrDefault(row, "").PadLeft(width)} {(labels.ContainsKey(row) ? '┤' : '│')}{new string(grid[row]).TrimEnd()}");
        text.Append(' ', width + 1).Append('└').AppendLine(new string('─', Columns));
        text.Append(' ', width + 2).AppendLine(Ticks(x));
        text.Append(Name(overlay.Frame.X).PadLeft(width + 2 + Columns));
        return text.ToString();
    }

    // Labels that would touch the one before are left out.
    private static string Ticks(PlotScale x)
    {
        var line = new StringBuilder();
        foreach (var tick in x.Ticks().Where(tick => tick.Label is not null))
        {
            var label = Label(tick);
            var at = Math.Max(0, (int)Math.Round(x.At(tick.Value)) - label.Length / 2);
            if (at > line.Length || line.Length == 0)
                line.Append(' ', Math.Max(0, at - line.Length)).Append(label);
        }

        return line.ToString();
    }

    private static string Label(Tick tick) => tick.Exponent is null ? tick.Label! : $"{tick.Label}^{tick.Exponent}";

    private static string Name(Axis axis) => axis.Label + (axis.Scale == AxisScale.Log ? " (log)" : "");
}
