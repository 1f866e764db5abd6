using Microsoft.Playwright;

namespace TheoryAtlas.Benchmarks.Site;

/// <summary>What a browser that has seen nothing of the site before transfers to show a page.</summary>
/// <param name="Bytes">With headers, compressed, fonts included.</param>
/// <param name="Requests">How many.</param>
internal readonly record struct FirstView(long Bytes, int Requests)
{
    /// <summary>Opens pages in a browser, each for the first time.</summary>
    public static async Task<IReadOnlyList<FirstView>> OfAsync(string site, IEnumerable<string> addresses)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Lighthouse.Browser, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
        List<FirstView> views = [];
        foreach (var address in addresses)
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 } });
            var page = await context.NewPageAsync();
            var wire = await context.NewCDPSessionAsync(page);
            long bytes = 0;
            var requests = 0;
            wire.Event("Network.loadingFinished").OnEvent += (_, finished) =>
            {
                bytes += (long)finished!.Value.GetProperty("encodedDataLength").GetDouble();
                requests++;
            };
            await wire.SendAsync("Network.enable");
            await page.GotoAsync(site + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            views.Add(new FirstView(bytes, requests));
        }

        return views;
    }
}
