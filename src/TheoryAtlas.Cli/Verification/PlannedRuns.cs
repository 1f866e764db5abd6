using System.Runtime.CompilerServices;
using TheoryAtlas.Cli.Commands;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Sweeps;
using TheoryAtlas.Runs.Workers;

namespace TheoryAtlas.Cli.Verification;

/// <summary>Makes the runs of a plan, and holds each against what is known of it.</summary>
/// <param name="context">Where the claims are.</param>
/// <param name="plan">What is to be run.</param>
internal sealed class PlannedRuns(CliContext context, VerifyPlan plan)
{
    private readonly List<CheckedRun> _runs = [];
    private readonly ReferenceRuns _references = new(context.Root, plan.Claims);

    /// <summary>The runs that have ended, in that order.</summary>
    public IReadOnlyList<CheckedRun> Ended => _runs;

    /// <summary>Makes the runs.</summary>
    /// <returns>Whether all were made; not so if they were cancelled.</returns>
    public async Task<bool> Run(IRunDisplay display, CancellationToken cancellation)
    {
        using var ledger = context.OpenLedger();
        try
        {
            await foreach (var run in Each(ledger, plan.Requests, display, cancellation))
            {
                _runs.Add(Check(run));
                display.Ended(_runs[^1], again: false);
            }

            if (!plan.Twice)
                return true;

            // New workers, and another order: what a worker did before must not matter.
            await foreach (var run in Each(ledger, plan.Requests.Reverse(), display, cancellation))
            {
                var at = _runs.FindIndex(first => first.Run.Claim == run.Claim && first.Run.Seed == run.Seed);
                _runs[at] = _runs[at] with { Again = run, Repeat = ReferenceComparison.Of(EarlierRun.Of(_runs[at].Run), run, exactly: true) };
                display.Ended(_runs[at], again: true);
            }

            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private CheckedRun Check(RunRecord run) => new(run)
    {
        Reference = _references.Compare(run),
        ReferenceIsStale = _references.IsStale(run),
        Records = plan.Record,
        Against = plan.Against?.Compare(run),
    };

    private async IAsyncEnumerable<RunRecord> Each(IRunLedger ledger, IEnumerable<RunRequest> requests, IRunDisplay display, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = 2 * plan.Jobs;
        var options = new RunQueueOptions { Slots = plan.Jobs, Spares = 1, Waiting = ahead, WaitingEach = ahead };
        await using var queue = new RunQueue(() => context.Atlas, ledger, WorkerStart.OfThisProgram(WorkerCommand.Name), options);
        await foreach (var run in Sweep.Run(queue, requests, ahead, queued: run => display.Queued(queue, run), cancellation))
            yield return run;
    }
}
