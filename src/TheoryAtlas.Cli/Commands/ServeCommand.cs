using System.CommandLine;
using System.Net;
using Microsoft.Extensions.Hosting;
using TheoryAtlas.Site;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas serve</c>: the site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen; several addresses with a semicolon between.", DefaultValueFactory = _ => "http://localhost:5080" };
        var jobs = new Option<int>("--jobs") { Description = "How many runs at a time.", HelpName = "N", DefaultValueFactory = _ => Math.Max(1, Environment.ProcessorCount / 2) };
        var noWatch = new Option<bool>("--no-watch") { Description = "Do not follow changes of corpus/ and claims/: show them as they are at the start." };
        var command = new Command("serve", "Serve the site.") { urls, jobs, noWatch };
        command.SetAction(async (parsed, cancellation) =>
        {
            var context = CliContext.From(parsed);
            var addresses = Addresses(parsed.GetValue(urls)!);
            var slots = parsed.GetValue(jobs) is >= 1 and <= 64 and var number ? number : throw new UsageException($"--jobs must be a whole number from 1 to 64, not {parsed.GetValue(jobs)}.");
            await using var site = SiteHost.Create(new SiteOptions { Root = context.Root, Urls = addresses, DataFolder = context.Data, Slots = slots, Watch = !parsed.GetValue(noWatch) });
            try
            {
                await site.StartAsync(cancellation);
            }
            catch (IOException error)
            {
                throw new UsageException($"The site cannot listen on {string.Join(" and ", addresses)}: {error.GetBaseException().Message}. Choose another address with --urls http://localhost:PORT");
            }

            foreach (var address in site.Urls)
                Console.WriteLine($"TheoryAtlas is at {address}  (end with Ctrl+C)");
            await site.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static string[] Addresses(string urls)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses)
        {
            // Kestrel's wildcards, * and +, are no host names.
            var plain = address.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
            if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Port > IPEndPoint.MaxPort)
                throw new UsageException($"--urls: '{address}' is not an address. Write it as http://localhost:5080");
        }

        return addresses.Length > 0 ? addresses : throw new UsageException("--urls names no address. Write it as http://localhost:5080");
    }
}
