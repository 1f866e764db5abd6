using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace TheoryAtlas.Site.Operations;

/// <summary>Listens to the durations that this site's requests and searches report.</summary>
internal sealed class Durations : IDisposable
{
    private const int MostSeries = 2_000;
    private const string Requests = "http.server.request.duration", Searches = "theoryatlas.search.duration";

    // What is measured, and by which of its tags it is told apart; a route stands for all its addresses, so their number is bounded.
    private static readonly Dictionary<string, (string Metric, (string Tag, string Label)[] Labels)> s_kept = new(StringComparer.Ordinal)
    {
        [Requests] = ("http_request_duration_seconds", [("http.request.method", "method"), ("http.route", "route"), ("http.response.status_code", "status")]),
        [Searches] = ("theoryatlas_search_duration_seconds", [("operation", "operation")]),
    };

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Metric, string Labels), HistogramSeries> _series = new();

    /// <summary>Begins to listen, to the instruments of this site alone: a process may host several.</summary>
    public Durations(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (s_kept.ContainsKey(instrument.Name) && ReferenceEquals(instrument.Meter.Scope, meters))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) => Add(instrument.Name, seconds, tags));
        _listener.Start();
    }

    /// <summary>What was measured so far, in a stable order.</summary>
    public IEnumerable<(string Metric, string Labels, HistogramSeries Series)> All =>
        _series.OrderBy(pair => pair.Key.Metric, StringComparer.Ordinal).ThenBy(pair => pair.Key.Labels, StringComparer.Ordinal).Select(pair => (pair.Key.Metric, pair.Key.Labels, pair.Value));

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Add(string name, double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (metric, kept) = s_kept[name];
        var labels = new List<string>(kept.Length);
        foreach (var (tag, label) in kept)
        {
            object? value = null;
            foreach (var one in tags)
            {
                if (one.Key == tag)
                    value = one.Value;
            }

            labels.Add($"{label}=\"{Exposition.Escaped(value?.ToString() ?? "")}\"");
        }

        var key = (metric, string.Join(',', labels));
        if (_series.TryGetValue(key, out var series) || _series.Count < MostSeries)
            (series ?? _series.GetOrAdd(key, _ => new HistogramSeries())).Add(seconds);
    }
}
