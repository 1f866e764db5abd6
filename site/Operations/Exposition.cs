using System.Globalization;
using System.Text;

namespace TheoryAtlas.Site.Operations;

/// <summary>Writes numbers in the text form that Prometheus reads, version 0.0.4.</summary>
internal sealed class Exposition
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();
    private string _last = "";

    /// <summary>A number that goes up and down.</summary>
    public void Gauge(string name, string about, double value, string labels = "") => Sample(name, "gauge", about, labels, value);

    /// <summary>A number that only grows.</summary>
    public void Counter(string name, string about, double value, string labels = "") => Sample(name, "counter", about, labels, value);

    /// <summary>Durations, counted by size.</summary>
    public void Histogram(string name, string about, string labels, HistogramSeries series)
    {
        Head(name, "histogram", about);
        var (cumulative, sum) = series.Read();
        for (var i = 0; i < cumulative.Length; i++)
            Line(name + "_bucket", $"{labels},le=\"{(i < HistogramSeries.Bounds.Count ? Number(HistogramSeries.Bounds[i]) : "+Inf")}\"", cumulative[i]);
        Line(name + "_sum", labels, sum);
        Line(name + "_count", labels, cumulative[^1]);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A label's value, escaped.</summary>
    public static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private void Sample(string name, string type, string about, string labels, double value)
    {
        Head(name, type, about);
        Line(name, labels, value);
    }

    // Once for all the samples of a name.
    private void Head(string name, string type, string about)
    {
        if (_last == name)
            return;
        _last = name;
        _text.Append("# HELP ").Append(name).Append(' ').Append(about).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
    }

    private void Line(string name, string labels, double value) =>
        _text.Append(name).Append(labels.Length > 0 ? "{" + labels + "}" : "").Append(' ').Append(Number(value)).Append('\n');

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
