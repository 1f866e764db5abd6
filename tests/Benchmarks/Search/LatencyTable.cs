using System.Diagnostics;
using TheoryAtlas.Search.Evaluation;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>How long single calls take, over a whole list of inputs: BenchmarkDotNet gives the mean of a call well, and says little of the slow ones.</summary>
internal static class LatencyTable
{
    private const int Rounds = 20;

    public static void PrintHead() => Console.WriteLine($"{"",-44} {"calls",7} {"p50 ms",8} {"p99 ms",8} {"longest",8}");

    /// <summary>Asks everything once so that it is compiled, then <c>20</c> times, and prints a line.</summary>
    public static void Print<T>(string what, IReadOnlyList<string> inputs, Func<string, T> ask)
    {
        foreach (var input in inputs)
            ask(input);
        var durations = new List<TimeSpan>(Rounds * inputs.Count);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var input in inputs)
            {
                var start = Stopwatch.GetTimestamp();
                ask(input);
                durations.Add(Stopwatch.GetElapsedTime(start));
            }
        }

        var sorted = new Percentiles(durations);
        Console.WriteLine($"{what,-44} {durations.Count,7} {sorted.P50,8:0.000} {sorted.P99,8:0.000} {sorted.Longest,8:0.000}");
    }
}
