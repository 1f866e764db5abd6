using System.Diagnostics;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>One index, built and asked every query of a collection in one thread.</summary>
/// <param name="Documents">How many documents were indexed.</param>
/// <param name="BuildTime">From the first document read until the index can be asked.</param>
/// <param name="BuildProcessorTime">The same in processor time of the process.</param>
/// <param name="HeapBytes">What the program's objects take after the build; SQLite's own memory is not among them.</param>
/// <param name="ResidentBytes">What the process takes after the build, everything included.</param>
/// <param name="PeakBytes">The most that the process took until now.</param>
/// <param name="Latency">How long each query took, asked once when all had been asked for a while.</param>
/// <param name="Run">What was found.</param>
public sealed record Experiment(int Documents, TimeSpan BuildTime, TimeSpan BuildProcessorTime, long HeapBytes, long ResidentBytes, long PeakBytes, CallTimes Latency, TrecRun Run)
{
    /// <summary>For how long to ask queries before they are timed: about what the compiler needs to replace what is called often by better code.</summary>
    public static readonly TimeSpan UsualWarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Builds an index and asks it.</summary>
    /// <param name="build">Reads the documents and makes the index.</param>
    /// <param name="queries">What is asked.</param>
    /// <param name="warmUp">For how long to ask, beyond a first time, before the time is taken.</param>
    public static Experiment Conduct(Func<IRetriever> build, IReadOnlyList<TestQuery> queries, TimeSpan warmUp)
    {
        var (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using var retriever = build();
        var (buildTime, buildProcessorTime) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - worked);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (heap, resident) = (GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet);

        var run = new TrecRun();
        foreach (var query in queries)
            run.Add(query.Id, retriever.Retrieve(query.Text, Measures.Depth));
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < warmUp;)
        {
            foreach (var query in queries)
                _ = retriever.Retrieve(query.Text, Measures.Depth);
        }

        var latency = CallTimes.Of(queries, query => retriever.Retrieve(query.Text, Measures.Depth));
        using var process = Process.GetCurrentProcess();
        return new Experiment(retriever.Count, buildTime, buildProcessorTime, heap, resident, process.PeakWorkingSet64, latency, run);
    }
}
