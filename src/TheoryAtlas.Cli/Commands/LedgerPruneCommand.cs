using System.CommandLine;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas ledger prune</c>: removes old runs for good.</summary>
internal static class LedgerPruneCommand
{
    public static Command Create()
    {
        var keep = new Option<int>("--keep") { Description = "How many of each claim's newest runs are kept. The newest verified run with the declared parameters always is.", HelpName = "N", Required = true };
        var older = new Option<string?>("--older-than") { Description = "Remove only runs older than this, such as 90d or 12h.", HelpName = "AGE" };
        var claim = LedgerCommand.ClaimOption();
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be removed, and remove nothing." };
        keep.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && value < 0)
                result.AddError($"--keep is {value}; it must be 0 or more.");
        });
        older.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Age(result.Tokens[0].Value) is null)
                result.AddError($"--older-than is '{result.Tokens[0].Value}'; it must be a number of days or hours, such as 90d or 12h.");
        });
        var command = new Command("prune", "Remove old runs for good.") { keep, older, claim, dry };
        command.SetAction(parsed => Prune(
            CliContext.From(parsed),
            new PruneRule(parsed.GetValue(keep), parsed.GetValue(older) is { } age ? Age(age) : null, parsed.GetValue(claim)),
            parsed.GetValue(dry)));
        return command;
    }

    /// <summary>The age that a text such as 90d or 12h means; null if it means none.</summary>
    internal static TimeSpan? Age(string text) =>
        text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), out var number) && number is >= 0 and < 100_000
            ? text[^1] switch { 'd' => TimeSpan.FromDays(number), 'h' => TimeSpan.FromHours(number), _ => null }
            : null;

    private static int Prune(CliContext context, PruneRule rule, bool dry)
    {
        // The runs that claims stand on are known by the declared parameters; a claim that cannot be read would lose its own.
        if (context.Loaded.HasErrors)
            throw new UsageException("Some records cannot be read, so it is not known which runs their claims stand on. Nothing was removed. See: atlas lint");
        var defaults = context.Atlas.Claims.ToDictionary(
            claim => claim.Id,
            IReadOnlyDictionary<string, double> (claim) => claim.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default, StringComparer.Ordinal),
            StringComparer.Ordinal);
        using var ledger = dry || !File.Exists(context.LedgerFile) ? context.OpenLedgerToRead() : context.OpenLedger();
        LedgerCommand.RequireClaim(context, ledger, rule.Claim);
        var outcome = dry ? ledger.PreviewPrune(rule, defaults) : ledger.Prune(rule, defaults);
        Print(context, outcome, dry);
        return ExitCode.Done;
    }

    private static void Print(CliContext context, PruneOutcome outcome, bool dry)
    {
        if (context.Json)
        {
            CliContext.PrintJson(new { dryRun = dry, outcome.Total, outcome.Runs, outcome.DocumentBytes, outcome.BytesFreed, outcome.NotShrunk });
            return;
        }

        foreach (var (claim, runs) in outcome.Runs)
            Console.WriteLine($"{claim,-36} {LedgerCommand.Runs(runs)}");
        Console.WriteLine((outcome.Total, dry) switch
        {
            (0, _) => "There is nothing to remove.",
            (_, true) => $"{LedgerCommand.Runs(outcome.Total)} would be removed, {LedgerCommand.Size(outcome.DocumentBytes)} of records.",
            _ => $"{LedgerCommand.Runs(outcome.Total)} removed. The ledger is {LedgerCommand.Size(outcome.BytesFreed)} smaller.",
        });
        if (outcome.NotShrunk is { } reason)
            Console.Error.WriteLine($"The file could not be made smaller; new runs will fill the room in it. {reason}");
    }
}
