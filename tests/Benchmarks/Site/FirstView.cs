using Microsoft.Playwright;

namespace TheoryAtlas.Benchmarks.Site;

/// <summary>What a browser that has seen nothing of the site before transfers to show a page.</summary>
/// <param name="Bytes">With headers, compressed, fonts included.</param>
/// <param name="Requests">How many.</param>
/// <param name="Largest">What most bytes go to, in words.</param>
internal sealed record FirstView(long Bytes, int Requests, string Largest)
{
    private const int Named = 6;

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
            Dictionary<string, string> names = new(StringComparer.Ordinal);
            List<(string Request, long Bytes)> loaded = [];
            wire.Event("Network.responseReceived").OnEvent += (_, received) => names[received!.Value.GetProperty("requestId").GetString()!] = new Uri(received.Value.GetProperty("response").GetProperty("url").GetString()!).AbsolutePath;
            wire.Event("Network.loadingFinished").OnEvent += (_, finished) => loaded.Add((finished!.Value.GetProperty("requestId").GetString()!, (long)finished.Value.GetProperty("encodedDataLength").GetDouble()));
            await wire.SendAsync("Network.enable");
            await page.GotoAsync(site + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var largest = loaded.OrderByDescending(one => one.Bytes).Take(Named).Select(one => $"{names.GetValueOrDefault(one.Request)?.Split('/')[^1]} {one.Bytes / 1000.0:0}");
            views.Add(new FirstView(loaded.Sum(one => one.Bytes), loaded.Count, string.Join(", ", largest)));
        }

        return views;
    }
}
