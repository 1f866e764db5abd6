using System.CommandLine;
using Microsoft.Extensions.Hosting;
using TheoryAtlas.Site;
using TheoryAtlas.Site.Safety;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas serve</c>: the site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = Listening.Urls("http://localhost:5080");
        var jobs = new Option<int>("--jobs") { Description = "How many runs at a time.", HelpName = "N", DefaultValueFactory = _ => Math.Max(1, Environment.ProcessorCount / 2) };
        var noWatch = new Option<bool>("--no-watch") { Description = "Do not follow changes of corpus/ and claims/: show them as they are at the start." };
        var publicAddress = Listening.PublicName();
        var behindProxy = new Option<bool>("--behind-proxy") { Description = "One proxy stands before the site and says who asks (X-Forwarded-For, -Proto, -Host). Only where nobody reaches the site past it." };
        var noLimits = new Option<bool>("--no-limits") { Description = "Let every client ask for as much as it likes; for benchmarks." };
        var publicMetrics = new Option<bool>("--public-metrics") { Description = "Answer /metrics to others than this machine." };
        var command = new Command("serve", "Serve the site.") { urls, jobs, noWatch, publicAddress, behindProxy, noLimits, publicMetrics };
        command.SetAction(async (parsed, cancellation) =>
        {
            var context = CliContext.From(parsed);
            var addresses = Listening.Addresses(parsed.GetValue(urls)!);
            var slots = parsed.GetValue(jobs) is >= 1 and <= 64 and var number ? number : throw new UsageException($"--jobs must be a whole number from 1 to 64, not {parsed.GetValue(jobs)}.");
            await using var site = SiteHost.Create(new SiteOptions
            {
                Root = context.Root,
                Urls = addresses,
                PublicAddress = Listening.PublicAddress(parsed.GetValue(publicAddress)),
                IsBehindProxy = parsed.GetValue(behindProxy),
                Limits = parsed.GetValue(noLimits) ? null : new ClientLimits(),
                HasPublicMetrics = parsed.GetValue(publicMetrics),
                DataFolder = context.Data,
                Slots = slots,
                Watch = !parsed.GetValue(noWatch),
            });
            await Listening.StartAsync(site, "site", addresses, cancellation);
            foreach (var address in site.Urls)
                Console.WriteLine($"TheoryAtlas is at {address}  (end with Ctrl+C)");
            await site.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
