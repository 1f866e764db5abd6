using Microsoft.Playwright;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>The system's browser, driven by Playwright.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    // Nothing may leave the machine, and a test run needs neither a sandbox nor a graphics card.
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    // A slow machine is no fault of the page; what never comes is missed all the same.
    private const float Patience = 30_000;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Flags });
    }

    /// <summary>A browser window of its own.</summary>
    public Task<IBrowserContext> NewContextAsync(RunningSite site, ColorScheme scheme = ColorScheme.Light, bool scripts = true, int width = 1400) =>
        NewContextAsync(site.Client.BaseAddress!, scheme, scripts, width);

    /// <summary>A browser window of its own.</summary>
    public async Task<IBrowserContext> NewContextAsync(Uri site, ColorScheme scheme = ColorScheme.Light, bool scripts = true, int width = 1400)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
