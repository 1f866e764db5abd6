using System.CommandLine;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas ledger export</c>: every run as a line of JSON.</summary>
internal static class LedgerExportCommand
{
    private const int BufferBytes = 1 << 16;

    public static Command Create()
    {
        var claim = LedgerCommand.ClaimOption();
        var output = new Option<string>("--output", "-o") { Description = "The file to write; - is standard output.", HelpName = "FILE", DefaultValueFactory = _ => "-" };
        var command = new Command("export", "Write the runs as JSON lines, oldest first.") { claim, output };
        command.SetAction(parsed =>
        {
            var context = CliContext.From(parsed);
            using var ledger = context.OpenLedgerToRead();
            var only = parsed.GetValue(claim);
            LedgerCommand.RequireClaim(context, ledger, only);
            var runs = ledger.All(only);
            if (parsed.GetValue(output) is var file and not "-")
            {
                Console.Error.WriteLine($"{LedgerCommand.Runs(ToFile(runs, file!))} written to {file}.");
            }
            else
            {
                using var buffered = new BufferedStream(Console.OpenStandardOutput(), BufferBytes);
                RunLines.Write(runs, buffered);
            }

            return ExitCode.Done;
        });
        return command;
    }

    // Under another name until it is whole: what has the name that was asked for is never half an export.
    private static long ToFile(IEnumerable<Runs.RunRecord> runs, string file)
    {
        var partial = file + ".partial";
        try
        {
            long count;
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes))
                count = RunLines.Write(runs, stream);
            File.Move(partial, file, overwrite: true);
            return count;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
