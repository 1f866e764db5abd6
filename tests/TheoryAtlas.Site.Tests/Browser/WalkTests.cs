using System.Collections.Concurrent;
using Microsoft.Playwright;
using TheoryAtlas.Site.Tests.Browser.Walking;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>Every page of the site, in every way a reader looks at it: nothing fails, nothing sticks out, nothing moves, everybody can use it.</summary>
public sealed class WalkTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    // As long as a font takes on a slow line: text is seen in another one before.
    private static readonly TimeSpan s_fontDelay = TimeSpan.FromMilliseconds(300);

    private static List<Stop>? s_stops;

    [Fact]
    public async Task Every_page_is_walked()
    {
        Assert.Empty(Itinerary.Missed(site, await StopsAsync()));
    }

    [Theory]
    [InlineData(View.Wide, ColorScheme.Light, true)]
    [InlineData(View.Wide, ColorScheme.Light, false)]
    [InlineData(View.Wide, ColorScheme.Dark, true)]
    [InlineData(View.Wide, ColorScheme.Dark, false)]
    [InlineData(View.Narrow, ColorScheme.Light, true)]
    [InlineData(View.Narrow, ColorScheme.Light, false)]
    [InlineData(View.Narrow, ColorScheme.Dark, true)]
    [InlineData(View.Narrow, ColorScheme.Dark, false)]
    public async Task Every_page_behaves(int width, ColorScheme scheme, bool scripts) =>
        await WalkAsync(new View(width, scheme, scripts), await StopsAsync());

    [Theory]
    [InlineData(View.Wide, ColorScheme.Light)]
    [InlineData(View.Narrow, ColorScheme.Dark)]
    public async Task Every_page_behaves_in_Chinese(int width, ColorScheme scheme) =>
        await WalkAsync(new View(width, scheme, Scripts: true), (await StopsAsync()).Select(stop => stop.InChinese));

    private async Task<List<Stop>> StopsAsync() => s_stops ??= await Itinerary.OfAsync(site);

    private async Task WalkAsync(View view, IEnumerable<Stop> stops)
    {
        await using var context = await chromium.NewContextAsync(site, view.Scheme, view.Scripts, view.Width);
        if (view.Scripts)
        {
            await context.RouteAsync("**/*.woff2", async route =>
            {
                await Task.Delay(s_fontDelay);
                await route.ContinueAsync();
            });
        }

        ConcurrentBag<(Stop, Fault)> found = [];
        await Parallel.ForEachAsync(stops, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (stop, _) =>
        {
            foreach (var fault in await Visit.FaultsAsync(context, site.Client.BaseAddress!, stop, view))
                found.Add((stop, fault));
        });
        if (!found.IsEmpty)
            Assert.Fail(Fault.Report(view, found));
    }
}
