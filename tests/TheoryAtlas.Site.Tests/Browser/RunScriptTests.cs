using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>What the scripts of runs show is so: whose citation it is, how long a run has taken, why it was refused, what became of every seed.</summary>
public sealed class RunScriptTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_citation_is_that_of_the_run_whose_verdict_is_shown()
    {
        var first = await site.RunAsync("verified");
        var other = await site.RunAsync("verified", ("seed", "20"));
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/claims/verified");
        var citation = page.Locator("[data-part=cite-check] .cited");
        await Assertions.Expect(citation).ToContainTextAsync(Id(other));

        await page.Locator(".run-button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-link] a")).ToHaveAttributeAsync("href", first);
        await Assertions.Expect(citation).ToContainTextAsync(Id(first));

        // The form is sent before the address has followed what was typed.
        await page.EvaluateAsync("""
            () => {
              const field = document.getElementById("p-n");
              field.value = "50";
              field.dispatchEvent(new Event("input", { bubbles: true }));
              field.form.requestSubmit();
            }
            """);
        await Assertions.Expect(page.Locator("[data-link] a")).Not.ToHaveAttributeAsync("href", first);
        await Assertions.Expect(citation).ToContainTextAsync(Id((await page.Locator("[data-link] a").GetAttributeAsync("href"))!));
    }

    [Fact]
    public async Task The_other_language_has_the_parameters_that_were_set()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/claims/verified");

        await page.Locator("#p-n").FillAsync("240");
        await Assertions.Expect(page.Locator(".language")).ToHaveAttributeAsync("href", new Regex("/zh/claims/verified[?]n=240$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Locator(".language").ClickAsync();

        await Assertions.Expect(page.Locator("#p-n")).ToHaveValueAsync("240");
    }

    [Fact]
    public async Task Time_counts_from_the_first_arm_and_not_from_the_queue()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/events", async route => { await turn.Task; await route.ContinueAsync(); });
        await page.GotoAsync("/claims/never-ends?seed=51");

        await page.Locator(".run-button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-live] [data-bar]")).Not.ToHaveAttributeAsync("hidden", "");
        await Assertions.Expect(page.Locator("[data-elapsed]")).ToBeHiddenAsync();
        turn.SetResult();
        await Assertions.Expect(page.Locator("[data-elapsed]")).ToBeVisibleAsync();

        // Opened again, the page cannot know when the run began.
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-now]")).ToContainTextAsync("turning");
        await Assertions.Expect(page.Locator("[data-elapsed]")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToContainTextAsync("Cancelled by a reader.");
    }

    [Fact]
    public async Task A_refusal_says_why_in_the_words_of_the_site()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await page.RouteAsync(new Regex("/(runs|cancel)$", RegexOptions.None, TimeSpan.FromSeconds(1)), route =>
            route.FulfillAsync(new() { Status = 429, ContentType = "application/problem+json", Body = """{ "title": "Too many requests", "detail": "Wait 7 seconds, then go on.", "status": 429, "errors": [] }""" }));
        await page.GotoAsync("/claims/never-ends?seed=52");

        var request = await page.RunAndWaitForRequestAsync(() => page.Locator(".run-button").ClickAsync(), "**/runs");
        Assert.Contains("application/problem+json", await request.HeaderValueAsync("accept"), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("form [data-said]")).ToHaveTextAsync("The run was not started: Wait 7 seconds, then go on.");

        var run = (await site.PostAsync("never-ends", ("seed", "52"))).Headers.Location!.ToString();
        foreach (var address in new[] { "/claims/never-ends?seed=52", run })
        {
            await page.GotoAsync(address);
            await page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToHaveTextAsync("It could not be cancelled: Wait 7 seconds, then go on.");
        }

        await site.EndAsync(run);
    }

    [Fact]
    public async Task The_table_of_every_seed_is_kept_up_to_date_while_a_reader_holds_it()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        using var fields = new FormUrlEncodedContent([new("from", "60"), new("count", "2")]);
        var answer = await site.Client.PostAsync("/claims/never-ends/seeds", fields, Cancellation);
        await page.GotoAsync(answer.Headers.Location!.ToString());
        var rows = page.Locator("#seeds tbody tr");
        var runs = await page.Locator("#seeds tbody a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

        await page.Locator("#every-seed").ClickAsync();
        await page.Locator("#every-seed").FocusAsync();
        await site.EndAsync(runs[0]);
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("cancelled");
        await Assertions.Expect(page.Locator("#every-seed")).ToBeFocusedAsync();

        await page.Locator("#seeds tbody a").Nth(1).FocusAsync();
        await site.EndAsync(runs[1]);
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("cancelled");
        await Assertions.Expect(page.Locator("#seeds tbody a").Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-part=queue]")).ToHaveTextAsync("Run the 2 missing seeds");
    }

    private static string Id(string page) => page[(page.LastIndexOf('/') + 1)..];
}
