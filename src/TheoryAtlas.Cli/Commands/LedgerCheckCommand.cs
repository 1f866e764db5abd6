using System.CommandLine;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas ledger check</c>: is what is recorded whole?</summary>
internal static class LedgerCheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Hold the ledger against itself: file, tables, documents, fingerprints. One line for each problem.");
        command.SetAction(parsed =>
        {
            var context = CliContext.From(parsed);
            var problems = SqliteRunLedger.Check(context.LedgerFile);
            if (context.Json)
                CliContext.PrintJson(new { path = context.LedgerFile, problems });
            foreach (var problem in context.Json ? [] : problems)
                Console.WriteLine(problem);
            Console.Error.WriteLine((problems.Count, File.Exists(context.LedgerFile)) switch
            {
                (_, false) => "There is no ledger yet.",
                (0, _) => $"{context.LedgerFile} is whole.",
                (1, _) => "1 problem.",
                var (count, _) => $"{count} problems.",
            });
            return problems.Count == 0 ? ExitCode.Done : ExitCode.Negative;
        });
        return command;
    }
}
