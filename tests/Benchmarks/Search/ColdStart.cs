using System.Diagnostics;
using TheoryAtlas.Catalog;
using TheoryAtlas.Search;
using TheoryAtlas.Search.Storage;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>From opening a stored index to the first result, in processes that have searched nothing before.</summary>
internal static class ColdStart
{
    /// <summary>The name under which <see cref="Once"/> is called in each process.</summary>
    public const string Name = "search-start";

    private const int Processes = 7;
    private const string Corpus = "benchmark";

    /// <summary>Stores an index, starts processes that open it, and prints the best and the median.</summary>
    public static void Run(Atlas atlas)
    {
        var folder = Directory.CreateTempSubdirectory("theoryatlas-search-").FullName;
        try
        {
            var start = Stopwatch.GetTimestamp();
            using (new SearchIndexStore(folder, _ => { }).Open(Corpus, () => atlas))
                Console.WriteLine($"making and storing the index: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
            var milliseconds = Enumerable.Range(0, Processes).Select(_ => InNewProcess(folder)).Order().ToList();
            Console.WriteLine($"cold start, from opening it to the first result: {milliseconds[0]:0} ms at best, {milliseconds[Processes / 2]:0} ms at the median of {Processes} processes");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Opens the index that a folder holds, asks one query, prints the milliseconds.</summary>
    /// <exception cref="InvalidOperationException">The folder holds no index that can be used, so no cold start with a valid index could be measured.</exception>
    public static void Once(IReadOnlyList<string> folders)
    {
        if (folders.Count != 1)
            throw new InvalidOperationException("Name the one folder that holds the index.");
        var start = Stopwatch.GetTimestamp();
        using var index = new SearchIndexStore(folders[0], Console.Error.WriteLine).Open(Corpus, () => throw new InvalidOperationException($"{folders[0]} holds no valid index."));
        var found = index.Search(new SearchQuery { Text = "neural tangent kernel", Limit = 10 }).Total;
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("0.0"));
        if (found == 0)
            throw new InvalidOperationException("Nothing was found, so no first result was measured.");
    }

    private static double InNewProcess(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "TheoryAtlas.Benchmarks.dll"), Name, folder })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(output) : throw new InvalidOperationException("A cold start failed; its reason stands above.");
    }
}
