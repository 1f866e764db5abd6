using System.Diagnostics;
using TheoryAtlas.Catalog;
using TheoryAtlas.Search;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>From opening the index to the first result, in processes that have searched nothing before.</summary>
internal static class ColdStart
{
    private const int Processes = 7;

    /// <summary>The name under which <see cref="Once"/> is called in each process.</summary>
    public const string Name = "search-start";

    /// <summary>Starts processes and prints the best and the median.</summary>
    public static void Run()
    {
        var milliseconds = Enumerable.Range(0, Processes).Select(_ => InNewProcess()).Order().ToList();
        Console.WriteLine($"cold start, the corpus being loaded: {milliseconds[0]:0} ms at best, {milliseconds[Processes / 2]:0} ms at the median of {Processes} processes");
    }

    /// <summary>Opens the index, asks one query, prints the milliseconds.</summary>
    public static void Once()
    {
        var atlas = AtlasLoader.Load(Repository.Root).Atlas;
        var start = Stopwatch.GetTimestamp();
        using var index = new SqliteSearchIndex(atlas);
        var found = index.Search(new SearchQuery { Text = "neural tangent kernel", Limit = 10 }).Total;
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("0.0"));
        if (found == 0)
            throw new InvalidOperationException("Nothing was found, so no first result was measured.");
    }

    private static double InNewProcess()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "TheoryAtlas.Benchmarks.dll"));
        start.ArgumentList.Add(Name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output);
    }
}
