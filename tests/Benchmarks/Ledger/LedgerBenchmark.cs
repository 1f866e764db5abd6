using System.Diagnostics;
using Microsoft.Data.Sqlite;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Benchmarks.Ledger;

/// <summary>Appends per second, each flushed to the disk, and read latency at a million runs, with runs as large as a small real one.</summary>
internal static class LedgerBenchmark
{
    private const int Runs = 1_000_000;
    private const int Appends = 1_000;
    private const int Reads = 2_000;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("theoryatlas-benchmark-").FullName;
        try
        {
            Measure(Path.Combine(folder, "ledger.db"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string path)
    {
        var sample = new SampleRuns(Runs);
        foreach (var synchronous in new[] { "FULL", "NORMAL" })
            Print($"one commit, {synchronous}", FlushBenchmark.OneCommit($"{path}.{synchronous}", synchronous, new string('x', sample.DocumentBytes), Appends));
        using (var empty = new SqliteRunLedger(path))
            Print("begin + end, empty ledger", Latency.Of(Appends, call => Append(empty, sample.Run(Runs + call))));

        var start = Stopwatch.GetTimestamp();
        sample.Fill(path);
        Console.WriteLine($"{Runs:N0} runs of {sample.DocumentBytes} bytes filled in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s; the file has {new FileInfo(path).Length / 1e6:F0} MB");

        // Another ledger for each, so that none answers from what it read before.
        Measure(path, "Find", (ledger, call) => ledger.Find(sample.Some(call).Id) is not null);
        Measure(path, "FindEqual", (ledger, call) => ledger.FindEqual(sample.Some(call).Identity) is not null);
        Measure(path, "Latest with the defaults", (ledger, call) => ledger.Latest(sample.Some(call).Claim, SampleRuns.Defaults) is not null);
        Measure(path, "History of 50", (ledger, call) => ledger.History(sample.Some(call).Claim).Count == 50);
        Measure(path, "Alike, 1 of a million", (ledger, call) => sample.Some(call) is var run && ledger.Alike(run.Claim, run.ClaimHash, run.Parameters).Count == 1);
        Measure(path, "Alike, the newest 50", (ledger, call) => sample.Some(call) is var run && ledger.Alike(run.Claim, run.ClaimHash, SampleRuns.Defaults, 50).Count == 50);
        Measure(path, "Alike, the newest 500", (ledger, call) => sample.Some(call) is var run && ledger.Alike(run.Claim, run.ClaimHash, SampleRuns.Defaults).Count == 500, Reads / 20);
        Measure(path, "Recent 20", (ledger, _) => ledger.Recent().Count == 20);
        Measure(path, "Summary", (ledger, _) => ledger.Summary().Runs >= Runs, 20);
        using (var full = new SqliteRunLedger(path))
            Print("begin + end, a million runs", Latency.Of(Appends, call => Append(full, sample.Run(2 * Runs + call))));
        Time("export", () => RunLines.Write(SqliteRunLedger.OpenToRead(path).All(), Stream.Null));
        Time("check", () => SqliteRunLedger.Check(path).Count);
        Time("prune to 100 of each claim", () =>
        {
            using var ledger = new SqliteRunLedger(path);
            return ledger.Prune(new PruneRule(100), new Dictionary<string, IReadOnlyDictionary<string, double>>()).Total;
        });
    }

    private static void Append(SqliteRunLedger ledger, RunRecord run)
    {
        ledger.Begin(run);
        ledger.End(run);
    }

    private static void Measure(string path, string what, Func<SqliteRunLedger, int, bool> read, int calls = Reads)
    {
        using var ledger = new SqliteRunLedger(path);
        Print(what, Latency.Of(calls, call =>
        {
            if (!read(ledger, call))
                throw new InvalidOperationException($"{what} did not find what is there.");
        }));
    }

    private static void Print(string what, Latency latency) =>
        Console.WriteLine($"{what,-28} p50 {latency.Median,8:F3} ms   p99 {latency.Percentile99,8:F3} ms   {latency.PerSecond,8:N0}/s");

    private static void Time(string what, Func<long> action)
    {
        var start = Stopwatch.GetTimestamp();
        var count = action();
        Console.WriteLine($"{what,-28} {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s ({count:N0})");
    }
}
