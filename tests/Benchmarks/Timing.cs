using System.Diagnostics;

namespace TheoryAtlas.Benchmarks;

/// <summary>
/// What one call takes, as the best of several batches: on a machine that does other things as well, the
/// least disturbed batch says most. There the processor's time also says more than the clock's.
/// </summary>
/// <param name="Clock">Microseconds by the clock.</param>
/// <param name="Processor">Microseconds of processor time, of all threads of the process.</param>
internal readonly record struct Timing(double Clock, double Processor)
{
    private const double BatchMicroseconds = 200_000;
    private const int Batches = 7;

    public static Timing Of(Action action)
    {
        var calls = CallsPerBatch(action);
        var best = new Timing(double.PositiveInfinity, double.PositiveInfinity);
        for (var batch = 0; batch < Batches; batch++)
        {
            var (clock, processor) = Batch(action, calls);
            best = new Timing(Math.Min(best.Clock, clock), Math.Min(best.Processor, processor));
        }
        return best;
    }

    private static int CallsPerBatch(Action action)
    {
        // The warm-up is also what lets the just-in-time compiler reach its last tier.
        var calls = 1;
        while (Batch(action, calls).Processor * calls < BatchMicroseconds) calls *= 2;
        return calls;
    }

    private static Timing Batch(Action action, int calls)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++) action();
        var clock = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return new Timing(clock / calls, (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / calls);
    }
}
