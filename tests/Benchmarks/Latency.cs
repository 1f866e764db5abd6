using System.Diagnostics;

namespace TheoryAtlas.Benchmarks;

/// <summary>How long calls take, one by one: the half that is quicker, and the slowest of a hundred.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="Percentile99">Milliseconds.</param>
/// <param name="PerSecond">Calls in a second, one after another.</param>
internal readonly record struct Latency(double Median, double Percentile99, double PerSecond)
{
    /// <summary>Calls with 0, 1, 2, … as often as asked for, after some calls that do not count.</summary>
    public static Latency Of(int calls, Action<int> action)
    {
        const int warmUp = 5;
        var milliseconds = new double[calls];
        for (var call = -warmUp; call < calls; call++)
        {
            var start = Stopwatch.GetTimestamp();
            action(call + warmUp);
            if (call >= 0)
                milliseconds[call] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        return new Latency(milliseconds[calls / 2], milliseconds[calls * 99 / 100], calls * 1000 / milliseconds.Sum());
    }
}
