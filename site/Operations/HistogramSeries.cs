namespace TheoryAtlas.Site.Operations;

/// <summary>Durations of one kind, counted by size.</summary>
internal sealed class HistogramSeries
{
    /// <summary>Up to where each count goes, in seconds; the last one goes on.</summary>
    public static readonly IReadOnlyList<double> Bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock _gate = new();
    private readonly long[] _counts = new long[Bounds.Count + 1];
    private double _sum;

    /// <summary>Counts one.</summary>
    public void Add(double seconds)
    {
        var at = 0;
        while (at < Bounds.Count && seconds > Bounds[at])
            at++;
        lock (_gate)
        {
            _counts[at]++;
            _sum += seconds;
        }
    }

    /// <summary>The counts as they are now, each with those below it, and the sum.</summary>
    public (long[] Cumulative, double Sum) Read()
    {
        lock (_gate)
        {
            var cumulative = new long[_counts.Length];
            long total = 0;
            for (var i = 0; i < cumulative.Length; i++)
                cumulative[i] = total += _counts[i];
            return (cumulative, _sum);
        }
    }
}
