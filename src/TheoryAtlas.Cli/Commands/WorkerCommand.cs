using System.CommandLine;
using System.Reflection;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Workers;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas worker</c>: runs checks for another process, over its standard streams.</summary>
internal static class WorkerCommand
{
    /// <summary>The command's name, by which workers are started.</summary>
    public const string Name = "worker";

    public static Command Create()
    {
        var command = new Command(Name, "Run checks for another process: requests on standard input and events on standard output, one JSON document a line. Ends with its input.");
        var check = new Option<string?>("--check") { Description = "An assembly with the checks to run, instead of those that this program was built with.", HelpName = "FILE", Hidden = true };
        command.Options.Add(check);
        command.SetAction(parsed =>
        {
            var assembly = parsed.GetValue(check) is { } file ? Assembly.LoadFrom(Path.GetFullPath(file)) : Assembly.Load("TheoryAtlas.Claims");
            WorkerProgram.RunOnStandardStreams(ClaimChecks.In(assembly));
            return ExitCode.Done;
        });
        return command;
    }
}
