using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Runs.Workers;

namespace TheoryAtlas.Runs.Queue;

/// <summary>Runs one request in a worker, within its limits, and says how it ended.</summary>
internal sealed class RunExecution(WorkerPool workers, RunQueueOptions options, Task<string?> commit, TimeProvider time)
{
    private const int MostEvents = 100_000;

    private const int MostThreads = 256;
    private const long LargestScratch = 64 << 20;

    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Always gives a record that has ended, whatever the worker does.</summary>
    public async Task<RunRecord> Run(LiveRun run, CancellationToken closing)
    {
        var begun = time.GetTimestamp();
        var heard = new Heard();
        RunRecord ended;
        try
        {
            ended = await RunInWorker(run, heard, closing);
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            ended = run.Record with { Verdict = Verdict.Interrupted, Reason = "Interrupted. The program that ran it was shut down." };
        }
        catch (OperationCanceledException)
        {
            ended = Cancelled(run.Record, time.GetUtcNow());
        }
        catch (RunStoppedException stopped)
        {
            ended = run.Record with { Verdict = stopped.Verdict, Reason = stopped.Message };
        }
        catch (WorkerEndedException failure)
        {
            ended = Errored(run.Record, heard, failure.Message, failure.LastErrors);
        }
        catch (Exception failure)
        {
            ended = Errored(run.Record, heard, $"The worker could not be understood: {failure.Message}", null);
        }

        return ended with
        {
            EndedAt = time.GetUtcNow(),
            Seconds = ended.Seconds > 0 ? ended.Seconds : time.GetElapsedTime(begun).TotalSeconds,
            Theorem = ended.Theorem ?? heard.Theorem,
            Control = ended.Control ?? heard.Control,
            Environment = heard.Environment,
            PeakBytes = Math.Max(ended.PeakBytes, heard.PeakBytes),
        };
    }

    /// <summary>The end of a run that a reader did not want any more.</summary>
    public static RunRecord Cancelled(RunRecord run, DateTimeOffset at) => run with { Verdict = Verdict.Cancelled, Reason = "Cancelled by a reader.", EndedAt = at };

    private async Task<RunRecord> RunInWorker(LiveRun run, Heard heard, CancellationToken closing)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(run.Cancellation, closing);
        var worker = await workers.Take(run.Claim.Id, stopping.Token);
        var clean = false;
        try
        {
            heard.Environment = worker.Ready.Environment with { Commit = await commit };
            RefuseOtherSource(worker.Ready, run.Claim);
            var done = await RunWithinLimits(worker, run, heard, stopping.Token);
            clean = true;
            var judgement = Judgement.Of(heard.Theorem, heard.Control);
            return run.Record with
            {
                Verdict = judgement.Verdict,
                Reason = judgement.Reason,
                Seconds = done.Seconds,
                PeakBytes = done.PeakBytes,
                Fingerprint = Fingerprint.Of(heard.Theorem, heard.Control),
            };
        }
        finally
        {
            if (clean)
                await workers.Return(run.Claim.Id, worker);
            else
                await workers.Discard(worker);
        }
    }

    // The numbers of one program must never be recorded under the source of another.
    private static void RefuseOtherSource(WorkerReady worker, Claim claim)
    {
        if (worker.Sources.TryGetValue(claim.Id, out var compiled) && compiled != SourceHash.Of(claim.CheckSource))
            throw new RunStoppedException(Verdict.Errored, "Errored. Check.cs and the check that was compiled differ. Start the program again with ./run or ./atlas, which build what has changed.");
    }

    private async Task<WorkerDone> RunWithinLimits(WorkerProcess worker, LiveRun run, Heard heard, CancellationToken stopping)
    {
        var events = 0;
        var limit = run.Claim.Budget * options.BudgetFactor;
        using var outOfTime = new CancellationTokenSource(limit, time);
        using var exceeded = new CancellationTokenSource();
        using var any = CancellationTokenSource.CreateLinkedTokenSource(stopping, outOfTime.Token, exceeded.Token);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(any.Token);
        var watching = Watch(worker, heard, exceeded, over.Token);
        try
        {
            return await worker.Run(run.Request, Happened, any.Token);
        }
        catch (OperationCanceledException) when (exceeded.IsCancellationRequested)
        {
            throw new RunStoppedException(Verdict.Errored, $"Errored. The check used {heard.Excess}, which is the limit.");
        }
        catch (OperationCanceledException) when (outOfTime.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            throw new RunStoppedException(Verdict.TimedOut, $"Timed out. The run took longer than {Numerals.Of(limit.TotalSeconds)} s, {Numerals.Of(options.BudgetFactor)} times its budget.");
        }
        finally
        {
            await over.CancelAsync();
            await watching;
        }

        void Happened(RunEvent next)
        {
            // The worker throttles itself; one that does not is up to something.
            if (++events > MostEvents)
                throw new InvalidDataException($"it sent more than {MostEvents} events.");
            if (next is ArmEnded ended)
                heard.Keep(ended);
            run.Publish(next);
        }
    }

    private async Task Watch(WorkerProcess worker, Heard heard, CancellationTokenSource exceeded, CancellationToken over)
    {
        using var timer = new PeriodicTimer(WatchInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                var resident = ProcessMemory.Resident(worker.Id);
                heard.PeakBytes = Math.Max(heard.PeakBytes, resident);
                heard.Excess = resident > options.MemoryLimit ? $"more than {Numerals.Of(options.MemoryLimit / 1e9)} GB of memory"
                    : ProcessMemory.Threads(worker.Id) > MostThreads ? $"more than {MostThreads} threads"
                    : worker.ScratchBytes > LargestScratch ? $"more than {LargestScratch >> 20} MB of its scratch folder"
                    : null;
                if (heard.Excess is not null)
                    await exceeded.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private static RunRecord Errored(RunRecord run, Heard heard, string message, string? details)
    {
        var error = new ArmResult(null, new RunError(message, string.IsNullOrEmpty(details) ? null : details), 0);
        return run with
        {
            Verdict = Verdict.Errored,
            Reason = $"Errored. {message}",
            Theorem = heard.Theorem ?? error,
            Control = heard.Theorem is null ? null : heard.Control ?? error,
        };
    }

    /// <summary>What is known of a run, however it ends.</summary>
    private sealed class Heard
    {
        public RunEnvironment? Environment { get; set; }

        /// <summary>The most memory that was seen from outside.</summary>
        public long PeakBytes { get; set; }

        /// <summary>What the check used too much of.</summary>
        public string? Excess { get; set; }

        public ArmResult? Theorem { get; private set; }

        public ArmResult? Control { get; private set; }

        public void Keep(ArmEnded ended)
        {
            if (ended.Arm == Checks.Arm.Theorem)
                Theorem = ended.Result;
            else
                Control = ended.Result;
        }
    }

    private sealed class RunStoppedException(Verdict verdict, string message) : Exception(message)
    {
        public Verdict Verdict { get; } = verdict;
    }
}
