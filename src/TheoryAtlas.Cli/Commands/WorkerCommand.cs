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
        command.SetAction(_ =>
        {
            WorkerProgram.RunOnStandardStreams(ClaimChecks.In(Assembly.Load("TheoryAtlas.Claims")));
            return ExitCode.Done;
        });
        return command;
    }
}
