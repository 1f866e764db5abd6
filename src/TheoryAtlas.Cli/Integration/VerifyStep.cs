using TheoryAtlas.Catalog;
using TheoryAtlas.Cli.Verification;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Cli.Integration;

/// <summary>Runs the claims that a change touches.</summary>
/// <param name="context">Where they are.</param>
/// <param name="plan">How often they are run.</param>
/// <param name="log">Shows each run as it ends.</param>
internal sealed class VerifyStep(CliContext context, CiPlan plan, StepLog log)
{
    /// <summary>Runs them: with several seeds where the claim itself changed, once where only shared code did.</summary>
    /// <param name="claims">The claims that can be run.</param>
    /// <param name="change">What changed.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<(StepOutcome Outcome, IReadOnlyList<CheckedRun> Runs)> Run(IReadOnlyList<Claim> claims, ProposedChange change, CancellationToken cancellation)
    {
        List<string> lost = [.. change.Of(RecordKind.Claim).Where(record => record.Page is not null && context.Atlas.Claim(record.Id) is null).Select(record => record.Id)];
        if (claims.Count == 0)
            return (lost.Count > 0 ? StepOutcome.Failed(Lost(lost)) : StepOutcome.LeftOut(change.Touched.Count == 0 ? "no claim changed" : "no claim that changed can be run"), []);
        List<RunRequest> requests = [.. claims.SelectMany(claim => Enumerable.Range(VerifyPlan.ReferenceSeed, Rewrites(change, claim) ? plan.Seeds : 1).Select(seed => RunRequests.For(claim, seed: seed)))];
        var planned = new PlannedRuns(context, new VerifyPlan(claims, requests, plan.Jobs));
        bool complete;
        await using (var display = new StepDisplay(log, new RunLines(claims.Max(claim => claim.Id.Length))))
            complete = await planned.Run(display, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var runs = planned.Ended;
        var wrong = runs.Where(run => run.Problems.Count > 0).ToList();
        var words = $"{runs.Count(run => run.Run.Verdict == Verdict.Verified)} of {CiReport.Counted(requests.Count, "run")} verified, {CiReport.Counted(claims.Count, "claim")}";
        IReadOnlyList<string> details =
        [
            .. lost.Count > 0 ? [Lost(lost)] : Array.Empty<string>(),
            .. wrong.SelectMany(run => run.Problems.Select(problem => (run.Run, problem))).GroupBy(pair => (pair.Run.Claim, pair.problem.What)).SelectMany(Said),
        ];
        return (complete && wrong.Count + lost.Count == 0 ? StepOutcome.Passed(words, details) : StepOutcome.Failed(words, details), runs);
    }

    /// <summary>Looks whether each claim that the change writes or rewrites has a reference run that a reader can trust.</summary>
    /// <param name="claims">The claims that were run.</param>
    /// <param name="change">What changed.</param>
    /// <param name="runs">Their runs.</param>
    public StepOutcome References(IReadOnlyList<Claim> claims, ProposedChange change, IReadOnlyList<CheckedRun> runs)
    {
        if (claims.Count == 0)
            return StepOutcome.LeftOut("no claim changed");
        List<string> wrong = [];
        foreach (var claim in claims)
        {
            var folder = Path.Combine(context.Root, "claims", claim.Id);
            if (!File.Exists(Path.Combine(folder, ReferenceRun.FileName)))
                wrong.Add($"{claim.Id}: no reference run is recorded. Record it: ./atlas verify {claim.Id} --record");
            var findings = ReferenceRules.Check(claim, folder).Where(finding => finding.Code != ReferenceCodes.Missing).Select(finding => finding.Code).Distinct().ToList();
            if (findings.Count > 0)
                wrong.Add($"{claim.Id}: lint says above what is wrong with its reference run ({string.Join(", ", findings)}).");
        }

        wrong.AddRange(runs.Where(run => run.Reference is { Agreement: Agreement.Different }).Select(run => $"{run.Run.Claim} seed {run.Run.Seed}: the rerun contradicts the reference. {run.Reference!.Contradictions.Select(contradiction => contradiction.Words).FirstOrDefault()}"));
        var compared = runs.Where(run => run.Reference is not null).ToList();
        var agree = compared.Count(run => run.Reference!.Agreement != Agreement.Different);
        var words = $"{agree} of {CiReport.Counted(claims.Count, "reference")} reproduced, {compared.Count(run => run.Reference!.Agreement == Agreement.Equal)} in every bit";
        return wrong.Count > 0 ? StepOutcome.Failed(words, wrong)
            : compared.Count < claims.Count ? StepOutcome.Failed(words + ": not every claim could be compared")
            : StepOutcome.Passed(words);
    }

    // The numbers are those of the first seed; each has its own line in the log.
    private static IEnumerable<string> Said(IEnumerable<(RunRecord Run, Problem Problem)> same)
    {
        var all = same.OrderBy(pair => pair.Run.Seed).ToList();
        var (run, problem) = all[0];
        foreach (var why in problem.Why)
            yield return $"{run.Claim} seed {run.Seed}: {(problem.What == run.Verdict.Word() ? "" : problem.What + ". ")}{why}";
        if (all.Count > 1)
            yield return $"{run.Claim}: {problem.What}, too, with seed {string.Join(", ", all.Skip(1).Select(other => other.Run.Seed))}";
    }

    // A new title or topic cannot give other numbers; statement, check and parameters can.
    private static bool Rewrites(ProposedChange change, Claim claim) =>
        change.Of(RecordKind.Claim).FirstOrDefault(record => record.Id == claim.Id) is { } record
        && (record.IdBefore is not { } before || change.Before.Claim(before) is not { } old || ClaimHash.Of(old) != ClaimHash.Of(claim));

    private static string Lost(List<string> ids) => $"Not run, because of errors in {(ids.Count == 1 ? "its files" : "their files")}: {string.Join(", ", ids)}";
}

/// <summary>A line of the log for each run that has ended.</summary>
internal sealed class StepDisplay(StepLog log, RunLines lines) : IRunDisplay
{
    /// <inheritdoc/>
    public void Queued(IRunQueue queue, RunRecord run)
    {
    }

    /// <inheritdoc/>
    public void Ended(CheckedRun run, bool again)
    {
        foreach (var line in (RunLines.Mark(run.Run.Verdict).Mark + lines.After(run, again)).Split('\n'))
            log.Line("       " + line);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
