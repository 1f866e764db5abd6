using Microsoft.Playwright;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>What the scripts of every page owe to readers who come back, who do not see the page, and who have lost the network.</summary>
public sealed class PageScriptTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_page_that_the_browser_kept_takes_up_what_was_chosen_since()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/glossary");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" });

        await ComeBackAsync("localStorage.setItem('theme', 'dark'); localStorage.setItem('single-keys', 'off');");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).Not.ToBeFocusedAsync();

        await ComeBackAsync("localStorage.clear();");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();

        // Under test the browser keeps no pages, so what it would say of one is said for it.
        Task ComeBackAsync(string chosen) => page.EvaluateAsync(chosen + "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    }

    [Fact]
    public async Task That_something_was_copied_is_read_out()
    {
        await using var context = await chromium.NewContextAsync(site);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/claims/verified");

        await page.Locator(".terminal [data-copy]").ClickAsync();

        await Assertions.Expect(page.Locator("body > [data-said]")).ToHaveTextAsync("copied the command");
    }

    [Fact]
    public async Task Without_the_network_the_results_say_so_and_a_link_leads_nowhere_else()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/search?q=check");
        var line = page.Locator(".results-count");
        var count = (await line.TextContentAsync())!;

        await context.SetOfflineAsync(true);
        await page.Locator("#q").FillAsync("never");
        await Assertions.Expect(line).ToContainTextAsync("This device is offline, so these are the results of the search before.");
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("This device is offline");
        await page.Locator("#q").FillAsync("check");
        await Assertions.Expect(line).ToHaveTextAsync(count);

        await page.Locator(".facets").GetByRole(AriaRole.Link, new() { Name = "Claims" }).ClickAsync();
        await Assertions.Expect(line).ToContainTextAsync("This device is offline");
        Assert.EndsWith("/search?q=check", page.Url, StringComparison.Ordinal);

        await context.SetOfflineAsync(false);
        await page.Locator("#q").FillAsync("never ends");
        await page.Locator("#q").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-hit]")).ToHaveCountAsync(2);
        await Assertions.Expect(line).ToHaveTextAsync("2 results");
    }
}
