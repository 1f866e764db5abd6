using System.Globalization;
using Microsoft.Playwright;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>A run that is to be ended and is not: on its own page and on the claim's.</summary>
public sealed class CancelTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    [Fact]
    public async Task On_a_runs_page_a_cancel_that_is_refused_is_said_and_offered_again()
    {
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await RefuseTwiceAsync(page);
        await page.GotoAsync((await site.PostAsync("never-ends", ("seed", "61"))).Headers.Location!.ToString());
        var cancel = page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true });
        await Assertions.Expect(page.Locator("[data-now]")).ToContainTextAsync("turning");

        await cancel.PressAsync("Enter");
        await SaidAsync("It could not be cancelled: the site answered 403.");
        await Assertions.Expect(cancel).ToBeFocusedAsync();

        await cancel.PressAsync("Enter");
        await SaidAsync("It could not be cancelled: the site does not answer.");

        await cancel.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToContainTextAsync("Cancelled by a reader.");
        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToBeFocusedAsync();

        async Task SaidAsync(string sentence)
        {
            await Assertions.Expect(page.Locator("[data-now]")).ToHaveTextAsync(sentence);
            await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToHaveTextAsync(sentence);
            await Assertions.Expect(cancel).ToBeEnabledAsync();
        }
    }

    [Theory]
    [InlineData("/claims/never-ends?seed=62", "form [data-now]")]
    [InlineData("run", "[data-now]")]
    public async Task That_it_was_refused_stays_to_be_read_while_the_run_goes_on(string address, string now)
    {
        var run = (await site.PostAsync("never-ends", ("seed", "62"))).Headers.Location!.ToString();
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await RefuseTwiceAsync(page);

        // A stream that breaks off after a step, and goes on with the next.
        var steps = 0;
        await page.RouteAsync("**/events", async route =>
        {
            var step = Interlocked.Increment(ref steps).ToString(CultureInfo.InvariantCulture);
            await route.FulfillAsync(new() { ContentType = "text/event-stream", Body = "retry: 50\n\nevent: progress\ndata: {\"arm\":\"theorem\",\"done\":0.5,\"doing\":\"step " + step + "\"}\n\n" });
        });
        await page.GotoAsync(address == "run" ? run : address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(now)).ToHaveTextAsync("It could not be cancelled: the site answered 403.");

        var seen = steps;
        while (steps < seen + 3)
            await page.WaitForRequestAsync("**/events");
        Assert.Equal("It could not be cancelled: the site answered 403.", await page.Locator(now).TextContentAsync());

        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=verdict]")).ToContainTextAsync("Cancelled by a reader.");
    }

    private static async Task RefuseTwiceAsync(IPage page)
    {
        var cancels = 0;
        await page.RouteAsync("**/cancel", async route =>
        {
            switch (++cancels)
            {
                case 1:
                    await route.FulfillAsync(new() { Status = 403 });
                    break;
                case 2:
                    await route.AbortAsync();
                    break;
                default:
                    await route.ContinueAsync();
                    break;
            }
        });
    }
}
