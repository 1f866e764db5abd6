using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Cli.Verification;

/// <summary>What all runs together came to: a line for each claim, what failed and why, and what it cost.</summary>
internal static class Summary
{
    /// <summary>Prints what failed and why; nothing where nothing did.</summary>
    public static void PrintProblems(TextWriter to, IReadOnlyList<CheckedRun> runs)
    {
        var failed = runs.Where(run => run.Problems.Count > 0).ToList();
        if (failed.Count == 0)
            return;
        to.WriteLine($"Failed: {failed.Count} of {runs.Count}");
        foreach (var run in failed)
        {
            foreach (var problem in run.Problems)
            {
                to.WriteLine($"  {run.Run.Claim} seed {run.Run.Seed}: {problem.What}");
                foreach (var sentence in problem.Why)
                    to.WriteLine($"    {sentence.ReplaceLineEndings("\n    ")}");
            }
        }
    }

    /// <summary>Prints all of it.</summary>
    /// <param name="runs">The runs that ended.</param>
    /// <param name="planned">How many there should have been.</param>
    /// <param name="elapsed">From the first start to the last end.</param>
    public static void Print(IReadOnlyList<CheckedRun> runs, int planned, TimeSpan elapsed)
    {
        var summaries = ClaimSummary.Of(runs.Select(run => run.Run));
        if (runs.Count > summaries.Count)
            PrintClaims(summaries);
        if (runs.Any(run => run.Problems.Count > 0))
            Console.WriteLine();
        PrintProblems(Console.Out, runs);
        Console.WriteLine($"{runs.Count(run => run.Run.Verdict == Verdict.Verified)} of {runs.Count} runs verified.");
        if (runs.Count < planned)
            Console.WriteLine($"Ended early: {planned - runs.Count} of {planned} runs were not made to their end.");
        if (runs.Where(run => run.Reference is not null).ToList() is { Count: > 0 } compared)
            Console.WriteLine($"{compared.Count(run => run.Reference!.Contradictions.Count == 0)} of {compared.Count} agree with their references, {compared.Count(run => run.Reference!.Agreement == Agreement.Equal)} in every bit.");
        if (runs.Where(run => run.Reproduced is not null).ToList() is { Count: > 0 } repeated)
            Console.WriteLine($"{repeated.Count(run => run.Reproduced == true)} of {repeated.Count} reproduced in every bit.");
        if (runs.Count > 0)
            PrintCost(runs, elapsed);
    }

    private static void PrintClaims(IReadOnlyList<ClaimSummary> summaries)
    {
        var width = summaries.Max(summary => summary.Claim.Length);
        Console.WriteLine();
        Console.WriteLine($"{"claim".PadRight(width)}  verified  controls fail  median s  theorem at most  control at least");
        foreach (var summary in summaries)
            Console.WriteLine($"{summary.Claim.PadRight(width)}  {summary.Verified,4}/{summary.Runs.Count,-3}  {summary.FailingControls,9}/{summary.Runs.Count,-3}  {summary.MedianSeconds,8:F2}  {RunLines.Margin(summary.LargestTheoremMargin),15}  {RunLines.Margin(summary.SmallestControlMargin),16}");
    }

    private static void PrintCost(IReadOnlyList<CheckedRun> runs, TimeSpan elapsed)
    {
        RunRecord[] made = [.. runs.SelectMany(run => run.Again is { } again ? new[] { run.Run, again } : [run.Run])];
        var hungriest = made.MaxBy(run => run.PeakBytes)!;
        var memory = hungriest.PeakBytes == 0 ? "" : $" Most memory: {hungriest.PeakBytes / 1e6:F0} MB, {hungriest.Claim}.";
        Console.WriteLine($"Median {new ClaimSummary("", made).MedianSeconds:F2} s a run, {made.Sum(run => run.Seconds):F1} s of runs in {elapsed.TotalSeconds:F1} s.{memory}");
    }
}
