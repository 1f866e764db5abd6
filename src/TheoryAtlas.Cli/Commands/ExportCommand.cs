using System.CommandLine;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Formats.Runs;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Site.Live;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas export</c>: what the atlas holds, as files for readers and for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", "Write what the atlas holds as files: for readers, and for other programs.") { ExportSite.Create(), ExportJson.Create(), Crate(), Run() };
        foreach (var bibliography in ExportBibliography.Create())
            command.Add(bibliography);
        return command;
    }

    private static Command Crate()
    {
        var run = new Argument<string>("run-or-claim") { Description = "A run's id, or a claim's for its newest run." };
        var output = new Option<string>("--output", "-o") { Description = "The archive to write; - is standard output.", HelpName = "FILE.zip", Required = true };
        var site = new Option<string?>("--site") { Description = "The address of the site that shows the run, for the links in the crate.", HelpName = "URL" };
        var command = new Command("ro-crate", "A run with everything that it takes to check and repeat it, as an RO-Crate.") { run, output, site };
        command.SetAction(parsed =>
        {
            var context = CliContext.From(parsed);
            var address = Address(parsed.GetValue(site));
            using var ledger = context.OpenLedgerToRead();
            var crate = RunDownloads.Crate(context.Atlas, Find(context, ledger, parsed.GetValue(run)!), address);
            Write(context, parsed.GetValue(output)!, crate.ToZip(), crate.Run, crate.Files.Select(file => file.Name));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Run()
    {
        var run = new Argument<string>("run-or-claim") { Description = "A run's id, or a claim's for its newest run." };
        var output = new Option<string>("--output", "-o") { Description = "The file to write; - is standard output.", HelpName = "FILE.json", DefaultValueFactory = _ => "-" };
        var command = new Command("run", "A run as JSON: verdict, findings, plots, what it ran on.") { run, output };
        command.SetAction(parsed =>
        {
            var context = CliContext.From(parsed);
            using var ledger = context.OpenLedgerToRead();
            var found = Find(context, ledger, parsed.GetValue(run)!);
            Write(context, parsed.GetValue(output)!, RunDocument.Of(found), found, []);
            return ExitCode.Done;
        });
        return command;
    }

    private static RunRecord Find(CliContext context, SqliteRunLedger ledger, string wanted)
    {
        if (ledger.Find(wanted) is { } run)
            return run.Verdict == Verdict.Running ? throw new UsageException($"Run {wanted} of {run.Claim} goes on. Export it when it has ended.") : run;
        if (ledger.History(wanted).FirstOrDefault(candidate => candidate.Verdict != Verdict.Running) is { } newest)
            return ledger.Find(newest.Id)!;
        if (context.Atlas.Claim(wanted) is not null)
            throw new UsageException($"'{wanted}' has not been run here. Run it: atlas verify {wanted}");
        var known = ledger.Recent().Select(recent => recent.Id).Concat(context.Atlas.Claims.Select(claim => claim.Id));
        throw new UsageException($"There is no run and no claim '{wanted}'.{Nearest.Hint(wanted, known)} See: atlas list claims");
    }

    // A folder's address ends in a slash, or the names below it would replace its last part.
    private static Uri? Address(string? text)
    {
        if (text is null)
            return null;
        return Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new UsageException($"--site {text}: write an address such as https://atlas.example.org");
    }

    private static void Write(CliContext context, string path, byte[] bytes, RunRecord run, IEnumerable<string> files)
    {
        if (!ExportFile.Write(path, bytes))
            return;
        if (context.Json)
            CliContext.PrintJson(new { file = path, run = run.Id, claim = run.Claim, bytes = bytes.Length, files });
        else
            Console.Error.WriteLine($"Run {run.Id} of {run.Claim} written to {path}, {LedgerCommand.Size(bytes.Length)}.");
    }
}
