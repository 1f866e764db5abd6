using TheoryAtlas.Search.Evaluation;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>How long single calls take, over a whole list of inputs: BenchmarkDotNet gives the mean of a call well, and says little of the slow ones.</summary>
internal static class LatencyTable
{
    private const int Rounds = 20;

    public static void PrintHead()
    {
        Console.WriteLine($"{"",-38} {"",7}  by the clock, ms            processor time, ms");
        Console.WriteLine($"{"",-38} {"calls",7} {"p50",8} {"p99",8} {"longest",8}  {"p50",8} {"p99",8} {"longest",8}");
    }

    /// <summary>Asks everything a few times so that it is compiled, then as often as counts, and prints a line.</summary>
    public static void Print<T>(string what, IReadOnlyList<string> inputs, Func<string, T> ask)
    {
        CallTimes.Of(inputs, Ask, Rounds / 2);
        var times = CallTimes.Of(inputs, Ask, Rounds);
        Console.WriteLine($"{what,-38} {inputs.Count * Rounds,7} {Columns(times.Clock)}  {Columns(times.Processor)}");

        void Ask(string input) => _ = ask(input);
    }

    /// <summary>A line's worth of what an experiment took.</summary>
    public static string Line(CallTimes times) =>
        $"p50 {times.Clock.P50:0.000} ms, p99 {times.Clock.P99:0.000} ms, in processor time {times.Processor.P50:0.000} and {times.Processor.P99:0.000}";

    private static string Columns(Percentiles times) => $"{times.P50,8:0.000} {times.P99,8:0.000} {times.Longest,8:0.000}";
}
