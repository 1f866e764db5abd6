using System.Diagnostics;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>How long calls take, one by one.</summary>
/// <param name="Clock">By the clock.</param>
/// <param name="Processor">In processor time of the whole process, which other programs on the machine do not lengthen.</param>
public sealed record CallTimes(Percentiles Clock, Percentiles Processor)
{
    /// <summary>Calls with each input in turn, as many rounds as asked for.</summary>
    /// <exception cref="ArgumentException">There is no input.</exception>
    public static CallTimes Of<T>(IReadOnlyList<T> inputs, Action<T> call, int rounds = 1)
    {
        var clock = new List<TimeSpan>(inputs.Count * rounds);
        var processor = new List<TimeSpan>(inputs.Count * rounds);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var input in inputs)
            {
                var worked = Environment.CpuUsage.TotalTime;
                var start = Stopwatch.GetTimestamp();
                call(input);
                clock.Add(Stopwatch.GetElapsedTime(start));
                processor.Add(Environment.CpuUsage.TotalTime - worked);
            }
        }

        return new CallTimes(new Percentiles(clock), new Percentiles(processor));
    }
}
