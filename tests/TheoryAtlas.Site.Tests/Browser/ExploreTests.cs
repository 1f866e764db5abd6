using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>A reader changes parameters, runs, compares and sweeps over seeds, in a real browser.</summary>
public sealed class ExploreTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>, IAsyncLifetime
{
    // Twenty runs take a second or two; a busy machine takes longer.
    private static readonly LocatorAssertionsToBeVisibleOptions s_patient = new() { Timeout = 60_000 };

    public async ValueTask InitializeAsync() => await site.RecordAsync("verified");

    [Fact]
    public async Task A_reader_moves_a_slider_runs_and_finds_the_same_under_the_address()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync("/claims/verified");

        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "slider of n" });
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        var n = await page.GetByLabel("number of draws").InputValueAsync();
        Assert.InRange(int.Parse(n), 300, 399);
        await page.GetByRole(AriaRole.Link, new() { Name = "next seed" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(At($"/claims/verified?n={n}&seed=2"));
        await Assertions.Expect(page.Locator("[data-command]")).ToHaveTextAsync($"./atlas verify verified --seeds 20 --set n={n}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        await SeesTheRunAsync(page, n);
        Assert.EndsWith($"/claims/verified?n={n}&seed=2", page.Url, StringComparison.Ordinal);

        await page.ReloadAsync();
        await SeesTheRunAsync(page, n);
        await page.GetByLabel("show the reference run").UncheckAsync();
        await Assertions.Expect(page.Locator(".plot-drawing .reference-layer").First).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "reset" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(At("/claims/verified"));
        await Assertions.Expect(page.GetByLabel("number of draws")).ToHaveValueAsync("400");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Letters_in_a_number_field_are_said_to_be_wrong_and_nothing_is_run_with_the_default()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        List<string> posted = [];
        page.Request += (_, request) => { if (request.Method == "POST") posted.Add(request.Url); };
        await page.GotoAsync("/claims/verified");
        var field = page.GetByLabel("number of draws");

        foreach (var button in new[] { "Run", "20 seeds" })
        {
            await field.FillAsync("");
            await field.PressSequentiallyAsync("1e");
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator(".field-error")).ToContainTextAsync("n must be a whole number from");
            await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        }

        Assert.Empty(posted);
        await field.FillAsync("300");
        await Assertions.Expect(page.Locator(".field-error")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_that_is_loaded_again_follows_the_run_that_goes_on()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/claims/never-ends?seed=77");
        await page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToContainTextAsync("running");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-now]")).ToContainTextAsync("turning");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToContainTextAsync("Cancelled by a reader.");
        await Assertions.Expect(page.Locator("#history summary")).ToContainTextAsync("1 run");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Twenty_seeds_fill_the_page_with_scripts_and_without(bool scripts)
    {
        await using var context = await chromium.NewContextAsync(site, scripts: scripts);
        var page = await context.NewPageAsync();
        var n = scripts ? 200 : 210;
        await page.GotoAsync($"/claims/verified?n={n}");

        await page.GetByRole(AriaRole.Button, new() { Name = "20 seeds" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(At($"/claims/verified/seeds?n={n}&from=1&count=20"));
        await Assertions.Expect(page.GetByText("20 of 20 seeds measured.").Last).ToBeVisibleAsync(s_patient);
        await Assertions.Expect(page.Locator(".verdict-sentence").GetByText("20 of 20 verified, 20 of 20 controls fail")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".strip")).ToHaveCountAsync(2);
        await page.Locator("#seeds summary").ClickAsync();
        await Assertions.Expect(page.Locator("#seeds tbody tr")).ToHaveCountAsync(20);
    }

    [Fact]
    public async Task Two_runs_are_picked_from_the_history_and_compared()
    {
        await site.RunAsync("verified", ("n", "220"));
        await site.RunAsync("verified", ("n", "230"));
        await using var context = await chromium.NewContextAsync(site, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/claims/verified");

        await page.Locator("#history summary").ClickAsync();
        await page.GetByLabel("second: the reference run").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the two" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "B: the reference run" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".plot-drawing")).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task What_is_explored_breaks_no_rule_of_accessibility_and_fits_the_screen(ColorScheme scheme, int width)
    {
        string one = await site.RunAsync("verified", ("n", "240")), other = await site.RunAsync("verified", ("n", "250"));
        await site.SeedsAsync("verified", ("n", "240"), ("count", "3"));
        await using var context = await chromium.NewContextAsync(site, scheme, width: width);
        var page = await context.NewPageAsync();
        List<string> broken = [];
        foreach (var address in new[] { "/claims/verified?n=240", "/claims/verified?n=999", one, $"/runs/compare?a={one[6..]}&b={other[6..]}", $"/runs/compare?a={one[6..]}&b=reference", "/claims/verified/seeds?n=240&count=4", "/claims/verified/seeds?count=0" })
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(drawer => drawer.open = true)");
            var result = await page.RunAxe();
            broken.AddRange(result.Violations.Select(violation => $"{address}: {violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > width)
                broken.Add($"{address} is {wide} wide");
        }

        Assert.Empty(broken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string At(string path) => new Uri(site.Client.BaseAddress!, path).ToString();

    private static async Task SeesTheRunAsync(IPage page, string n)
    {
        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToContainTextAsync($"n {n}, seed 2");
        await Assertions.Expect(page.Locator("[data-part=findings]")).ToContainTextAsync("The reference ran with n 400, seed 1");
        await Assertions.Expect(page.Locator(".plot-drawing .reference-layer").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".plot-drawing .measured-curve").First).ToBeAttachedAsync();
    }
}
