using System.CommandLine;
using TheoryAtlas.Site.Publishing;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas export site</c>: every page as files that any host of static files serves.</summary>
internal static class ExportSite
{
    public static Command Create()
    {
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to: a new one, an empty one, or one that an earlier export made.", HelpName = "DIR", Required = true };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address under which readers will find the files, for feeds, sitemap and search engines; without it these are left out.", HelpName = "URL" };
        var only = new Option<string[]>("--only") { Description = "Only these pages, as addresses of the site such as /papers/jacot2018neural; may be given several times.", HelpName = "ADDRESS", AllowMultipleArgumentsPerToken = true };
        var repository = new Option<string?>("--repository") { Description = "Where readers clone the repository from, for the commands that run a check.", HelpName = "URL" };
        var command = new Command("site", "The site as files that any host of static files serves: with the reference runs, and without a server.") { output, baseUrl, only, repository };
        command.SetAction(async (parsed, cancellation) =>
        {
            var context = CliContext.From(parsed);
            using var progress = new ExportProgress(Console.Error, isRewritten: !Console.IsErrorRedirected);
            PublishReport report;
            try
            {
                report = await SitePublisher.PublishAsync(
                    new PublishOptions
                    {
                        Root = context.Root,
                        Output = Folder(parsed.GetValue(output)!),
                        Data = context.Data,
                        BaseUrl = BaseUrl(parsed.GetValue(baseUrl)),
                        Only = parsed.GetValue(only) ?? [],
                        Repository = Repository(parsed.GetValue(repository)),
                        Progress = progress,
                    },
                    cancellation);
            }
            catch (PublishException refused)
            {
                progress.Dispose();
                throw new UsageException(refused.Message);
            }

            progress.Dispose();
            Tell(context, parsed.GetValue(output)!, report);
            return report.DeadLinks.Count == 0 && !report.HasFaultyRecords ? ExitCode.Done : ExitCode.Negative;
        });
        return command;
    }

    private static void Tell(CliContext context, string output, PublishReport report)
    {
        if (report.HasFaultyRecords)
            Console.Error.WriteLine("Records with errors are left out. See: atlas lint");
        foreach (var dead in report.DeadLinks)
            Console.Error.WriteLine($"error: {dead.Page} links to {dead.Target}: {dead.Why}.");
        if (context.Json)
            CliContext.PrintJson(new { folder = output, report.Pages, report.Files, report.Bytes, report.Written, report.Removed, report.HasFaultyRecords, report.DeadLinks });
        else
            Console.Error.WriteLine($"{report.Pages} pages and {report.Files - report.Pages} other files in {output}, {LedgerCommand.Size(report.Bytes)}: {report.Written} written, {report.Removed} removed, the others as they were.");
    }

    private static string Folder(string path) => string.IsNullOrWhiteSpace(path) ? throw new UsageException("--output: name a folder, such as site-files") : path;

    // Readers paste it into a shell as one word.
    private static string? Repository(string? address) =>
        address is null || (address.Length > 0 && address[0] != '-' && !address.Any(char.IsWhiteSpace)) ? address
        : throw new UsageException($"--repository '{address}': write an address that git clone takes, such as https://example.org/atlas.git");

    private static Uri? BaseUrl(string? text) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length + address.Fragment.Length == 0 ? address
        : throw new UsageException($"--base-url {text}: write an address such as https://example.org/theoryatlas");
}
