using Microsoft.Playwright;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>Where the focus is after Run was pressed on a claim's page: never lost, and where the next press is wanted.</summary>
public sealed class FocusTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    [Fact]
    public async Task It_stays_on_the_button_which_cancels_and_runs_again()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await OpenAsync(context, "/claims/never-ends?seed=71");

        await page.Locator(".run-button").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-link] a")).ToBeVisibleAsync();
        await Assertions.Expect(Button(page, "Cancel")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToContainTextAsync("Cancelled by a reader.");
        await Assertions.Expect(Button(page, "Run")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_run_that_ends_takes_it_from_nobody()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await OpenAsync(context, "/claims/verified?seed=72");
        var before = await Runs(page).CountAsync();

        await page.Locator("#p-n").PressAsync("Enter");
        await EndedAsync(page, runs: before + 1);
        await Assertions.Expect(page.Locator("#p-n")).ToBeFocusedAsync();

        await page.Locator("#p-seed").FillAsync("73");
        await page.Locator("#p-seed").PressAsync("Enter");
        await EndedAsync(page, runs: before + 2);
        await Assertions.Expect(page.Locator("#p-seed")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task It_goes_from_Run_again_which_goes_away_to_the_button_that_stays()
    {
        await site.RunAsync("verified", ("seed", "74"));
        await using var context = await chromium.NewContextAsync(site);
        var page = await OpenAsync(context, "/claims/verified?seed=74");

        await page.Locator(".run-button").PressAsync("Enter");
        await Assertions.Expect(Button(page, "Run again")).ToBeVisibleAsync();
        await Assertions.Expect(Button(page, "Run")).ToBeFocusedAsync();
        await Button(page, "Run again").PressAsync("Enter");

        await Assertions.Expect(Button(page, "Run again")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".run-button")).ToBeFocusedAsync();
        await Assertions.Expect(Button(page, "Run")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task It_goes_to_the_first_field_that_the_site_refuses()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await OpenAsync(context, "/claims/verified?seed=75");
        await page.RouteAsync("**/claims/verified/runs", route => route.FulfillAsync(new() { Status = 400, ContentType = "application/json", Body = """{"errors":{"seed":"seed must be another one."}}""" }));

        await page.Locator(".run-button").PressAsync("Enter");

        await Assertions.Expect(page.Locator("#p-seed")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#p-seed-error")).ToHaveTextAsync("seed must be another one.");
        await Assertions.Expect(Button(page, "Run")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task It_stays_on_the_button_where_nothing_could_be_run()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await OpenAsync(context, "/claims/verified?seed=76");
        await page.RouteAsync("**/claims/verified/runs", route => route.AbortAsync());

        await page.Locator(".run-button").PressAsync("Enter");

        await Assertions.Expect(page.Locator("form [data-said]")).ToContainTextAsync("The run was not started");
        await Assertions.Expect(Button(page, "Run")).ToBeFocusedAsync();
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Runs(IPage page) => page.Locator("#history tbody tr, #history li");

    private static async Task EndedAsync(IPage page, int runs)
    {
        await Assertions.Expect(Runs(page)).ToHaveCountAsync(runs);
        await Assertions.Expect(Button(page, "Run")).ToBeVisibleAsync();
    }
}
