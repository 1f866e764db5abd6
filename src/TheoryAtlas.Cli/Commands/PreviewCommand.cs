using System.CommandLine;
using Microsoft.Extensions.Hosting;
using TheoryAtlas.Site;
using TheoryAtlas.Site.Preview;
using TheoryAtlas.Site.Safety;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas preview</c>: one page, while its files are written.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("key-or-id") { Description = "A paper's key, the id of a claim, topic or survey, or the path of one of its files." };
        var urls = Listening.Urls("http://localhost:5081");
        var publicAddress = Listening.PublicName();
        var command = new Command("preview", "Show the page of one record while you write it: it follows what you save, shows what lint finds, and compiles the claim's check.") { name, urls, publicAddress };
        command.SetAction(async (parsed, cancellation) =>
        {
            var context = CliContext.From(parsed);
            var named = parsed.GetValue(name)!;
            if (PreviewTarget.Find(context.Root, context.Loaded.Atlas, named, out var near) is not { } target)
                throw new UsageException($"There is no paper, claim, topic or survey '{named}'.{(near.Count > 0 ? $" Did you mean {string.Join(" or ", near.Select(other => $"'{other}'"))}?" : "")} A new one: atlas new paper, atlas new claim");
            var addresses = Listening.Addresses(parsed.GetValue(urls)!);
            await using var site = SiteHost.Create(new SiteOptions
            {
                Root = context.Root,
                Urls = addresses,
                PublicAddress = Listening.PublicAddress(parsed.GetValue(publicAddress)),
                Limits = Listening.IsPrivate(addresses) ? null : new ClientLimits(),
                DataFolder = context.Data,
                Preview = new PreviewOptions(target, new DotnetCheckBuilder(context.Root, context.Data)),
            });
            await Listening.StartAsync(site, "preview", addresses, cancellation);
            foreach (var address in site.Urls)
                Console.WriteLine($"Preview of {target.Id} at {address.TrimEnd('/')}{target.Address}  (end with Ctrl+C)");
            await site.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
