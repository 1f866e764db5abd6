using System.CommandLine;
using System.Net;
using Microsoft.Extensions.Hosting;
using TheoryAtlas.Site;
using TheoryAtlas.Site.Safety;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas serve</c>: the site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen; several addresses with a semicolon between.", DefaultValueFactory = _ => "http://localhost:5080" };
        var jobs = new Option<int>("--jobs") { Description = "How many runs at a time.", HelpName = "N", DefaultValueFactory = _ => Math.Max(1, Environment.ProcessorCount / 2) };
        var noWatch = new Option<bool>("--no-watch") { Description = "Do not follow changes of corpus/ and claims/: show them as they are at the start." };
        var publicAddress = new Option<string?>("--public-address") { Description = "The address under which readers reach the site, if it is another than where it listens: https://atlas.example.org", HelpName = "URL" };
        var behindProxy = new Option<bool>("--behind-proxy") { Description = "One proxy stands before the site and says who asks (X-Forwarded-For, -Proto, -Host). Only where nobody reaches the site past it." };
        var noLimits = new Option<bool>("--no-limits") { Description = "Let every client ask for as much as it likes; for benchmarks." };
        var publicMetrics = new Option<bool>("--public-metrics") { Description = "Answer /metrics to others than this machine." };
        var command = new Command("serve", "Serve the site.") { urls, jobs, noWatch, publicAddress, behindProxy, noLimits, publicMetrics };
        command.SetAction(async (parsed, cancellation) =>
        {
            var context = CliContext.From(parsed);
            var addresses = Addresses(parsed.GetValue(urls)!);
            var slots = parsed.GetValue(jobs) is >= 1 and <= 64 and var number ? number : throw new UsageException($"--jobs must be a whole number from 1 to 64, not {parsed.GetValue(jobs)}.");
            await using var site = SiteHost.Create(new SiteOptions
            {
                Root = context.Root,
                Urls = addresses,
                PublicAddress = parsed.GetValue(publicAddress) is { } named ? PublicAddress(named) : null,
                IsBehindProxy = parsed.GetValue(behindProxy),
                Limits = parsed.GetValue(noLimits) ? null : new ClientLimits(),
                HasPublicMetrics = parsed.GetValue(publicMetrics),
                DataFolder = context.Data,
                Slots = slots,
                Watch = !parsed.GetValue(noWatch),
            });
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

    private static Uri PublicAddress(string named) =>
        Uri.TryCreate(named, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && address.Query.Length + address.Fragment.Length == 0
            ? address.AbsolutePath == "/" ? address : throw new UsageException($"--public-address: '{named}' has a path. The site has a name of its own, not a folder of another site's: write it as {address.GetLeftPart(UriPartial.Authority)}")
            : throw new UsageException($"--public-address: '{named}' is not an address. Write it as https://atlas.example.org");

    /// <summary>The addresses to listen on.</summary>
    /// <exception cref="UsageException">One of them is none.</exception>
    internal static string[] Addresses(string urls)
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
