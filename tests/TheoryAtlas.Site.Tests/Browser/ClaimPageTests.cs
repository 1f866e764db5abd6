using Microsoft.Playwright;
using TheoryAtlas.Site.Safety;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>The claim's page on a phone, in Chinese, for screen readers, on paper, and the page of a run that ends while it is read.</summary>
public sealed class ClaimPageTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    [Fact]
    public async Task On_a_phone_the_Run_button_is_under_the_thumb_beside_the_verdict_and_covers_nothing_that_has_the_focus()
    {
        await using var context = await chromium.NewContextAsync(site, width: 390);
        var page = await context.NewPageAsync();

        // What a phone shows of a page between its own bars.
        const int Height = 660;
        await page.SetViewportSizeAsync(390, Height);
        await page.GotoAsync("/claims/verified");
        await page.Locator("[data-part=verdict]").EvaluateAsync("verdict => verdict.scrollIntoView()");

        var button = await page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).BoundingBoxAsync();
        Assert.InRange(button!.Y, Height - 200, Height - button.Height);
        Assert.True(button.Height >= 44);

        // Every stop of the keyboard within the evidence is wholly above the bar.
        var covered = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".claim-evidence :is(input, summary, a)")].filter((stop) => {
              if (stop.closest(".run-bar-holder") || !stop.getClientRects().length) return false;
              stop.focus();
              return stop.getBoundingClientRect().bottom > document.querySelector(".run-bar-holder").getBoundingClientRect().top && stop.getBoundingClientRect().top < document.querySelector(".run-bar-holder").getBoundingClientRect().bottom;
            }).map((stop) => stop.outerHTML)
            """);
        Assert.Empty(covered);
    }

    [Fact]
    public async Task A_run_is_announced_by_its_arms_and_its_verdict_and_moves_nothing()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/claims/verified?seed=31");
        await page.EvaluateAsync("""
            () => {
              window.said = [];
              new MutationObserver(() => window.said.push(document.querySelector("[data-said]").textContent)).observe(document.querySelector("[data-said]"), { childList: true });
              window.shift = 0;
              new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; }).observe({ type: "layout-shift", buffered: true });
            }
            """);

        await page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#history summary")).ToContainTextAsync("run");
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync("Verified. Largest mean is");
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^verified: "));

        var said = await page.EvaluateAsync<string[]>("window.said");
        Assert.InRange(said.Length, 1, 4);
        Assert.InRange(await page.EvaluateAsync<double>("window.shift"), 0, 0.02);
    }

    [Fact]
    public async Task Enter_in_a_field_does_not_cancel_and_a_cancel_that_is_refused_is_said()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        var cancels = 0;
        await page.RouteAsync("**/cancel", async route =>
        {
            if (++cancels == 1)
                await route.FulfillAsync(new() { Status = 503 });
            else
                await route.ContinueAsync();
        });
        await page.GotoAsync("/claims/never-ends?seed=41");
        await page.Locator(".run-button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-link] a")).ToBeVisibleAsync();

        await page.Locator("#p-n").PressAsync("Enter");
        Assert.Equal(0, cancels);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("form [data-said]")).ToContainTextAsync("the site answered 503");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToContainTextAsync("Cancelled by a reader.");
    }

    [Fact]
    public async Task A_run_that_is_refused_says_why_in_the_sites_words()
    {
        await using var strict = new RunningSite { With = options => options with { Limits = new ClientLimits { RunsPerMinute = 1 } } };
        await strict.InitializeAsync();
        await strict.PostAsync("vacuous");
        await using var context = await chromium.NewContextAsync(strict);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/claims/verified");

        await page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("form [data-said]")).ToContainTextAsync("This network address asked for too much in a short time.");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Cancel_before_the_site_has_answered_is_remembered()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        TaskCompletionSource pressed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/claims/never-ends/runs", async route => { await pressed.Task; await route.ContinueAsync(); });
        await page.GotoAsync("/claims/never-ends?seed=42");

        await page.Locator(".run-button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        pressed.SetResult();

        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToContainTextAsync("Cancelled by a reader.");
    }

    [Fact]
    public async Task Focus_in_a_part_that_is_replaced_stays_there()
    {
        await site.RunAsync("verified", ("seed", "43"));
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/claims/verified?seed=43");
        await page.Locator("[data-part=verdict] a").FocusAsync();

        // A part that is the same would stay as it is.
        await page.EvaluateAsync("async () => { document.querySelector('.verdict-sentence').textContent = ''; await (await import('/js/follow.js')).show(location.href); }");
        await Assertions.Expect(page.Locator(".verdict-sentence")).Not.ToBeEmptyAsync();

        await Assertions.Expect(page.Locator("[data-part=verdict] a")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task In_Chinese_a_run_is_followed_under_the_address_of_the_language()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        List<string> asked = [];
        page.Request += (_, request) => { if (request.Url.Contains("/runs", StringComparison.Ordinal)) asked.Add(new Uri(request.Url).AbsolutePath); };
        await page.GotoAsync("/zh/claims/verified?seed=32");

        await page.Locator(".run-button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-link] a")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^/zh/runs/"));
        await Assertions.Expect(page.Locator(".verdict-verified")).ToBeVisibleAsync();

        Assert.All(asked, address => Assert.StartsWith("/zh/", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_a_run_shows_its_end_in_place_and_says_so()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        var answer = await site.PostAsync("never-ends", ("seed", "33"));
        await page.GotoAsync(answer.Headers.Location!.ToString());
        await page.EvaluateAsync("window.same = true");

        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToContainTextAsync("Cancelled by a reader.");
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync("Cancelled by a reader.");
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^cancelled: "));
        Assert.True(await page.EvaluateAsync<bool>("window.same === true"));
    }

    [Fact]
    public async Task On_paper_there_is_the_sheet_and_no_apparatus()
    {
        await site.RunAsync("verified");
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/claims/verified");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var seen in new[] { ".claim-statement", ".hypotheses", ".verdict-sentence", ".plot-drawing", ".finding-table", ".cited >> nth=1", ".imprint" })
            await Assertions.Expect(page.Locator(seen).First).ToBeVisibleAsync();
        foreach (var unseen in new[] { ".site-head", ".run-fields", ".run-button", "#source", ".copy >> nth=0", ".claim-related" })
            await Assertions.Expect(page.Locator(unseen).First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_address_of_a_line_opens_the_source_at_it()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/claims/verified#L2");

        await Assertions.Expect(page.Locator("#L2")).ToBeInViewportAsync();
    }
}
