using System.CommandLine;
using TheoryAtlas.Cli.Verification;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas verify</c>: runs checks.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Run the checks of claims. Exits with 0 only if every verdict is verified, and no run contradicts its reference.");
        ClaimChoice.AddTo(command);
        foreach (var option in VerifyPlan.Options)
            command.Options.Add(option);

        // On a thread of its own: an interrupt waits only for what has begun, and the first request blocks until a worker is warm.
        command.SetAction((parsed, cancellation) => Task.Run(() => Verify(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private static async Task<int> Verify(ParseResult parsed, CancellationToken cancellation)
    {
        var context = CliContext.From(parsed);
        var plan = VerifyPlan.From(parsed, await ClaimChoice.Chosen(parsed, context, cancellation));
        var planned = new PlannedRuns(context, plan);
        var begun = TimeProvider.System.GetTimestamp();
        bool complete;
        await using (var display = Display(context, plan))
            complete = await planned.Run(display, cancellation);

        var runs = planned.Ended;
        if (context.Json)
        {
            CliContext.PrintJson(VerificationJson.Of(runs));
            Summary.PrintProblems(Console.Error, runs);
        }
        else
        {
            Summary.Print(runs, plan.Requests.Count, TimeProvider.System.GetElapsedTime(begun));
        }

        if (plan.JUnit is { } junit)
            JUnitFile.Write(junit, runs);
        if (plan.Record)
            Record(context, runs);
        var leftOut = ClaimChoice.SomeAreLeftOut(parsed, context);
        return complete && !leftOut && runs.All(run => run.Problems.Count == 0) ? ExitCode.Done : ExitCode.Negative;
    }

    private static IRunDisplay Display(CliContext context, VerifyPlan plan)
    {
        if (context.Json)
            return new NoDisplay();
        var lines = new RunLines(plan.Claims.Select(claim => claim.Id.Length).DefaultIfEmpty(0).Max());
        return LiveDisplay.IsOfUse && plan.Runs > 0 ? new LiveDisplay(lines, plan.Runs) : new LineDisplay(lines);
    }

    private static void Record(CliContext context, IEnumerable<CheckedRun> runs)
    {
        foreach (var run in runs.Where(run => run.Run.Seed == VerifyPlan.ReferenceSeed))
        {
            if (run.Problems.Count == 0)
                ReferenceRun.Of(run.Run).Write(Path.Combine(context.Root, "claims", run.Run.Claim));
            else
                Console.Error.WriteLine($"{run.Run.Claim}: not recorded, since it {(run.Run.Verdict == Verdict.Verified ? run.Problems[0].What : "is not verified")}.");
        }
    }
}
