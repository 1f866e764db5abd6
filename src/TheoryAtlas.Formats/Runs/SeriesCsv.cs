using System.Text;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Formats.Runs;

/// <summary>Every point of a run's plots as comma-separated values, one a line.</summary>
public static class SeriesCsv
{
    /// <summary>The table with its heading; doubles read back bit for bit.</summary>
    public static string Of(RunRecord run)
    {
        var csv = new StringBuilder("arm,plot,series,role,x,y,error\n");
        foreach (var (arm, evidence) in new[] { (Arm.Theorem, run.Theorem?.Evidence), (Arm.Control, run.Control?.Evidence) })
        {
            var number = 0;
            foreach (var plot in evidence?.Plots ?? [])
            {
                number++;
                foreach (var series in plot.Series)
                {
                    foreach (var point in series.Points)
                        csv.Append($"{FormatWords.Of(arm)},{number},{Field(series.Name)},{FormatWords.Of(series.Role)},{point.X:R},{point.Y:R},{point.Error:R}\n");
                }
            }
        }

        return csv.ToString();
    }

    // RFC 4180: a field with a comma, a quote or a line end stands in quotes, and its quotes are doubled.
    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
