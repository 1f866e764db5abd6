using System.CommandLine;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas ledger</c>: what is recorded, and its keeping.</summary>
internal static class LedgerCommand
{
    private const double Megabyte = 1e6;
    private const double Kilobyte = 1e3;

    public static Command Create()
    {
        var info = new Command("info", "Say how many runs are recorded, since when, and how large the ledger is.");
        info.SetAction(Info);
        var command = new Command("ledger", "Say what is recorded; remove old runs, export them, check the file.")
        {
            info,
            LedgerExportCommand.Create(),
            LedgerPruneCommand.Create(),
            LedgerCheckCommand.Create(),
        };
        command.SetAction(Info);
        return command;
    }

    /// <summary><c>--claim</c>, of the commands that can be held to one claim.</summary>
    public static Option<string?> ClaimOption() => new("--claim") { Description = "Only the runs of this claim.", HelpName = "ID" };

    /// <summary>Refuses a claim that neither the atlas nor the ledger knows; of one that was removed, runs may still be there.</summary>
    public static void RequireClaim(CliContext context, SqliteRunLedger ledger, string? claim)
    {
        if (claim is not null && context.Atlas.Claim(claim) is null && ledger.History(claim, 1).Count == 0)
            throw new UsageException($"There is no claim '{claim}', and no run of one.{Nearest.Hint(claim, context.Atlas.Claims.Select(known => known.Id))} See: atlas list claims");
    }

    /// <summary>A size for people.</summary>
    public static string Size(long bytes) =>
        bytes >= Megabyte ? $"{Numerals.Of(bytes / Megabyte)} MB" : bytes >= Kilobyte ? $"{Numerals.Of(bytes / Kilobyte)} kB" : $"{bytes} bytes";

    /// <summary>A number of runs for people.</summary>
    public static string Runs(long count) => count == 1 ? "1 run" : $"{count} runs";

    private static int Info(ParseResult parsed)
    {
        var context = CliContext.From(parsed);
        using var ledger = context.OpenLedgerToRead();
        var summary = ledger.Summary();
        if (context.Json)
        {
            CliContext.PrintJson(new
            {
                summary.Path,
                exists = File.Exists(summary.Path),
                summary.Version,
                summary.Bytes,
                summary.Runs,
                verdicts = summary.Verdicts.ToDictionary(entry => entry.Key.Standing().Slug(), entry => entry.Value),
                summary.Oldest,
                summary.Newest,
                summary.Pruned,
            });
            return ExitCode.Done;
        }

        if (!File.Exists(summary.Path))
        {
            Console.WriteLine($"No run has been recorded yet; the first one makes {summary.Path}.");
            return ExitCode.Done;
        }

        Console.WriteLine($"{summary.Path}  {Size(summary.Bytes)}, version {summary.Version}");
        Console.WriteLine(summary.Oldest is { } oldest && summary.Newest is { } newest ? $"{Runs(summary.Runs)}, {oldest:yyyy-MM-dd HH:mm} to {newest:yyyy-MM-dd HH:mm} UTC" : Runs(summary.Runs));
        foreach (var (verdict, count) in summary.Verdicts)
            Console.WriteLine($"{count,9} {verdict.Standing().Word()}");
        if (summary.Pruned > 0)
            Console.WriteLine($"{Runs(summary.Pruned)} removed earlier");
        return ExitCode.Done;
    }
}
