using System.CommandLine;
using TheoryAtlas.Cli.Integration;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas ci</c>: all that a pull request's workflow does.</summary>
internal static class CiCommand
{
    public static Command Create()
    {
        var command = new Command("ci", "Check a change as the workflow of a pull request does: lint, the checks it touches, their references, plots, a preview of its pages, a summary for the reviewer.");
        foreach (var option in CiPlan.Options)
            command.Options.Add(option);

        // On a thread of its own, as verify: an interrupt waits only for what has begun.
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = CliContext.From(parsed);
        var plan = CiPlan.From(parsed, context.Root);
        var to = context.Json ? Console.Error : Console.Out;
        var (report, exitCode) = await new Checkup(context, plan, Workflow.OfEnvironment(), to).Run(cancellation);
        if (context.Json)
            CliContext.PrintJson(ResultJson.Of(report, exitCode));
        await to.WriteLineAsync($"{ChangeSummary.Title(report)}. See {Path.Combine(plan.ShownOutput, "summary.md")}");
        return exitCode;
    }
}
