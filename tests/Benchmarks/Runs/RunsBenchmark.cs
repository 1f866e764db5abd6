using System.Diagnostics;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Runs.Sweeps;
using TheoryAtlas.Runs.Workers;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Benchmarks.Runs;

/// <summary>What a run costs beside its measuring: starting a worker, the way from the click to the first progress, and how many fit into a minute.</summary>
internal static class RunsBenchmark
{
    private const string Quick = "sawtooth-alternation";

    public static void Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("theoryatlas-benchmark-").FullName;
        var atlas = AtlasLoader.Load(Repository.Root).Atlas;
        var worker = new WorkerStart(Path.Combine(AppContext.BaseDirectory, "atlas"), ["worker"]);
        try
        {
            using var ledger = new SqliteRunLedger(Path.Combine(folder, "ledger.db"));
            Print("worker: start to end, ms", await Times(10, _ => RunEnvironmentDetection.InWorker(worker)));
            Print("cold: queue made to first progress, ms", await Times(5, async i =>
            {
                await using var cold = Queue(atlas, ledger, worker, slots: 1);
                await FirstProgress(cold, atlas, seed: i);
            }));
            await using (var warm = Queue(atlas, ledger, worker, slots: 1))
            {
                await FirstProgress(warm, atlas, seed: 0);
                Print("warm: request to first progress, ms", await Times(50, i => FirstProgress(warm, atlas, i)));
                Print("warm: request to end, without measuring, ms", await Overheads(warm, atlas));
                Print("answered from the ledger, ms", await Times(50, _ => Task.FromResult(warm.Submit(RunRequests.For(atlas.Claim(Quick)!, seed: 1)))));
            }

            await RunsPerMinute(atlas, ledger, worker);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RunQueue Queue(Atlas atlas, SqliteRunLedger ledger, WorkerStart worker, int slots) =>
        new(() => atlas, ledger, worker, new RunQueueOptions { Slots = slots, Waiting = 10_000 });

    private static async Task FirstProgress(RunQueue queue, Atlas atlas, int seed)
    {
        var run = queue.Submit(RunRequests.For(atlas.Claim(Quick)!, seed: seed), again: true);
        await foreach (var happened in queue.Events(run.Id))
        {
            if (happened is ArmProgressed)
                break;
        }
    }

    private static async Task<List<double>> Overheads(RunQueue queue, Atlas atlas)
    {
        var overheads = new List<double>();
        for (var seed = 1; seed <= 50; seed++)
        {
            var clock = Stopwatch.StartNew();
            var run = await queue.Completion(queue.Submit(RunRequests.For(atlas.Claim(Quick)!, seed: seed), again: true).Id);
            overheads.Add(clock.Elapsed.TotalMilliseconds - 1000 * run.Seconds);
        }

        return overheads;
    }

    private static async Task RunsPerMinute(Atlas atlas, SqliteRunLedger ledger, WorkerStart worker)
    {
        await using var queue = Queue(atlas, ledger, worker, slots: 2);
        var clock = Stopwatch.StartNew();
        var (runs, measuring) = (0, 0.0);
        await foreach (var run in Sweep.Run(queue, atlas.Claims.SelectMany(claim => Enumerable.Range(1, 4).Select(seed => RunRequests.For(claim, seed: seed))), ahead: 8))
        {
            runs++;
            measuring += run.Seconds;
        }

        Console.WriteLine($"{"two workers, all claims with four seeds",-48} {runs / clock.Elapsed.TotalMinutes,8:F0} runs a minute, of {measuring / runs,5:F2} s each; the workers measured {measuring / (2 * clock.Elapsed.TotalSeconds):P0} of the time");
    }

    private static async Task<List<double>> Times(int count, Func<int, Task> action)
    {
        var times = new List<double>();
        for (var i = 1; i <= count; i++)
        {
            var clock = Stopwatch.StartNew();
            await action(i);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    private static void Print(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine($"{what,-48} p50 {milliseconds[milliseconds.Count / 2],8:F1}   worst of {milliseconds.Count} {milliseconds[^1],8:F1}");
    }
}
