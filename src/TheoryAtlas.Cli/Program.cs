using System.CommandLine;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using TheoryAtlas.Cli.Commands;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Cli;

/// <summary>The command <c>atlas</c>.</summary>
public static class Program
{
    // Whoever is asked to end ends workers and compilers first, also where the machine is busy; a container is given ten seconds.
    private static readonly TimeSpan s_ending = TimeSpan.FromSeconds(9);

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
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_ending });
        }
        catch (Exception error) when (error is UsageException or DirectoryNotFoundException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCode.WrongUse;
        }
        catch (LedgerUnavailableException unavailable)
        {
            await Console.Error.WriteLineAsync($"{unavailable.Message} It is {unavailable.Ledger}");
            return ExitCode.WrongUse;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Negative;
        }
        catch (Exception error) when (error is SqliteException or IOException or InvalidDataException or UnauthorizedAccessException or SocketException)
        {
            // The environment: a folder that cannot be written, a damaged ledger, a port that is not allowed.
            await Console.Error.WriteLineAsync($"{error.GetBaseException().Message} See: atlas doctor");
            return ExitCode.WrongUse;
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync($"This is a mistake of the program. Please report it with these lines:\n{error}");
            return ExitCode.WrongUse;
        }
    }

    internal static RootCommand CommandTree() => new("TheoryAtlas: the literature of deep learning theory, with claims that can be run.")
    {
        CliContext.RootOption,
        CliContext.DataOption,
        CliContext.JsonOption,
        SearchCommand.Create(),
        ShowCommand.Create(),
        ListCommand.Create(),
        VerifyCommand.Create(),
        LintCommand.Create(),
        CiCommand.Create(),
        ReleaseCommand.Create(),
        LedgerCommand.Create(),
        NewCommand.Create(),
        ExportCommand.Create(),
        EvalCommand.Create(),
        ServeCommand.Create(),
        PreviewCommand.Create(),
        WorkerCommand.Create(),
        DoctorCommand.Create(),
    };
}
