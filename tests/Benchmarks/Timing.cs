using System.Diagnostics;

namespace TheoryAtlas.Benchmarks;

/// <summary>Times an action by the best of several batches: the least disturbed one says most on a shared machine.</summary>
internal static class Timing
{
    private static readonly TimeSpan s_batch = TimeSpan.FromMilliseconds(200);
    private const int Batches = 7;

    /// <summary>Microseconds of one call.</summary>
    public static double Microseconds(Action action)
    {
        var calls = CallsPerBatch(action);
        var best = double.PositiveInfinity;
        for (var batch = 0; batch < Batches; batch++) best = Math.Min(best, Batch(action, calls));
        return best;
    }

    private static int CallsPerBatch(Action action)
    {
        // The warm-up is also what lets the just-in-time compiler reach its last tier.
        var calls = 1;
        while (true)
        {
            var time = Batch(action, calls) * calls;
            if (time > s_batch.TotalMicroseconds) return calls;
            calls *= 2;
        }
    }

    private static double Batch(Action action, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++) action();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }
}
