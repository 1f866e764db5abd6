using System.CommandLine;
using TheoryAtlas.Cli.Commands;

namespace TheoryAtlas.Cli;

/// <summary>The command <c>atlas</c>.</summary>
public static class Program
{
    /// <summary>Runs one command.</summary>
    /// <returns>0 done, 1 a negative answer (refuted, lint errors, nothing found), 2 wrong use or a broken environment.</returns>
    public static async Task<int> Main(string[] args)
    {
        var parsed = CommandTree().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync($"See: atlas {string.Join(' ', parsed.CommandResult.Command.Parents.OfType<Command>().Where(parent => parent is not RootCommand).Select(parent => parent.Name + " "))}{(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return ExitCode.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (error is UsageException or DirectoryNotFoundException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCode.WrongUse;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Negative;
        }
    }

    internal static RootCommand CommandTree() => new("TheoryAtlas: the literature of deep learning theory, with claims that can be run.")
    {
        CliContext.RootOption,
        CliContext.JsonOption,
        SearchCommand.Create(),
        ShowCommand.Create(),
        ListCommand.Create(),
        VerifyCommand.Create(),
        LintCommand.Create(),
        ServeCommand.Create(),
        WorkerCommand.Create(),
        DoctorCommand.Create(),
    };
}
