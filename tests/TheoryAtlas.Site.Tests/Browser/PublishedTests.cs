using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TheoryAtlas.Site.Tests.Browser.Walking;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>The exported site, from a host of static files and from a folder of another site: as readers look at it, and search it.</summary>
public sealed class PublishedTests(PublishedFolder published, Chromium chromium) : IClassFixture<PublishedFolder>, IClassFixture<Chromium>
{
    private static readonly Stop[] s_stops =
    [
        new("./"), new("search/"), new("search/?q=tent"), new("search/?q=zzzqqq"), new("search/?type=claim&verdict=verified"), new("search/?q=tent&sort=__proto__"), new("search/?type=constructor"), new("papers/"), new("papers/falenska2019tents/"), new("claims/"), new("claims/tent-folds/"), new("claims/halving-rate/"),
        new("topics/"), new("topics/approximation/"), new("surveys/"), new("surveys/first-2020/"), new("graph/"), new("timeline/"), new("timeline/topic-approximation/"), new("status/"), new("status/sort-claim/"), new("glossary/"), new("contribute/"),
        new("nowhere/at/all", 404),
    ];

    [Theory]
    [InlineData(View.Wide, ColorScheme.Light, true, "")]
    [InlineData(View.Wide, ColorScheme.Dark, false, "")]
    [InlineData(View.Narrow, ColorScheme.Dark, true, "zh/")]
    public async Task Every_kind_of_page_behaves(int width, ColorScheme scheme, bool scripts, string language)
    {
        var view = new View(width, scheme, scripts);
        await using var context = await chromium.NewContextAsync(published.Address, view.Scheme, view.Scripts, view.Width);
        ConcurrentBag<(Stop, Fault)> found = [];
        await Parallel.ForEachAsync(s_stops.Where(stop => language.Length == 0 || stop.Status == 200), new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (stop, _) =>
        {
            var there = stop with { Address = language + stop.Address };
            foreach (var fault in await Visit.FaultsAsync(context, published.Address, there, view))
                found.Add((there, fault));
        });
        if (!found.IsEmpty)
            Assert.Fail(Fault.Report(view, found));
    }

    [Fact]
    public async Task A_search_from_the_first_page_is_narrowed_and_its_address_is_the_search()
    {
        await using var context = await chromium.NewContextAsync(published.Address);
        var page = await OpenAsync(context, "./");

        await page.Locator("#home-q").FillAsync("tents");
        await page.Locator("#home-q").PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(At("search/?q=tents"));
        var paper = page.Locator("[data-hit]").Filter(new() { HasText = "Tents that fold: exact squares by ReLU networks" });
        await Assertions.Expect(paper.Locator("mark")).ToHaveTextAsync("Tents");
        await Assertions.Expect(page.Locator(".hit").Filter(new() { HasText = "Tents that fold" }).GetByRole(AriaRole.Img, new() { Name = "verified" })).ToBeVisibleAsync();

        await page.Locator(".facets").GetByRole(AriaRole.Link, new() { Name = "Claims" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(At("search/?q=tents&type=claim"));
        await Assertions.Expect(page.Locator(".facets a[aria-current]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-hit]").First).ToHaveTextAsync("m folds of the tent have 2m−1 peaks");
        await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync(new Regex("result", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator(".language")).ToHaveAttributeAsync("href", new Regex("zh/search/[?]q=tents&type=claim$", RegexOptions.None, TimeSpan.FromSeconds(1)));

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".chosen")).ToHaveCountAsync(0);
        await paper.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(At("papers/falenska2019tents/"));
    }

    [Theory]
    [InlineData("search/?q=Vapnik-Chervonenkis+dimension", "Shattering by Hand")]
    [InlineData("search/?q=neural+tangent+kernels&type=paper", "A kernel that stays: the NTK at large width")]
    [InlineData("search/?q=falenska+tent&type=paper", "Tents that fold: exact squares by ReLU networks")]
    [InlineData("search/?q=shatering", "Shattering by Hand")]
    [InlineData("search/?topic=generalization&year=2020..2021&type=paper", "Norms of wide networks in L² & a rate")]
    [InlineData("zh/search/?q=泛化&type=paper", "Norms of wide networks in L² & a rate")]
    [InlineData("zh/search/?q=核&type=paper", "A kernel that stays: the NTK at large width")]
    public async Task Names_of_topics_accents_slips_and_Chinese_find(string address, string title)
    {
        await using var context = await chromium.NewContextAsync(published.Address);
        var page = await OpenAsync(context, address);

        await Assertions.Expect(page.Locator("[data-hit]").First).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task What_is_typed_before_the_script_is_there_is_searched()
    {
        await using var context = await chromium.NewContextAsync(published.Address);
        var typed = new TaskCompletionSource();
        await context.RouteAsync("**/js/published/search.js*", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("search/?q=tents", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#q").PressSequentiallyAsync("kern");
        typed.SetResult();

        await Assertions.Expect(page).ToHaveURLAsync(At("search/?q=kern"));
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("kern");
        await Assertions.Expect(page.Locator("[data-hit]")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task By_keyboard_alone_a_result_is_found_and_opened()
    {
        await using var context = await chromium.NewContextAsync(published.Address);
        var page = await OpenAsync(context, "search/");
        await Assertions.Expect(page.Locator("[data-hit]")).ToHaveCountAsync(8);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("kern");
        await Assertions.Expect(page).ToHaveURLAsync(At("search/?q=kern"));
        await Assertions.Expect(page.Locator("[data-hit]")).ToHaveCountAsync(2);
        await Assertions.Expect(page).ToHaveTitleAsync("kern: 2 results · TheoryAtlas");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("j");
        var second = page.Locator("[data-hit]").Nth(1);
        await Assertions.Expect(second).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/(claims|papers)/[^/]+/$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GoBackAsync();

        await Assertions.Expect(second).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_scripts_the_search_leads_to_the_lists()
    {
        await using var context = await chromium.NewContextAsync(published.Address, scripts: false);
        var page = await OpenAsync(context, "papers/okoro2021kernel/");

        await page.Locator("#q").FillAsync("kernel");
        await page.Locator("#q").PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(At("search/?q=kernel"));
        await Assertions.Expect(page.Locator(".search-message")).ToContainTextAsync("JavaScript");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Claims" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(At("claims/"));
    }

    [Fact]
    public async Task An_index_that_does_not_come_leaves_the_lists()
    {
        await using var context = await chromium.NewContextAsync(published.Address);
        await context.RouteAsync("**/search/index.json", route => route.AbortAsync());
        var page = await OpenAsync(context, "search/?q=kernel");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("could not be fetched");
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Topics" })).ToHaveAttributeAsync("href", "../topics/");
    }

    [Fact]
    public async Task The_check_is_copied_and_the_line_of_its_source_opens()
    {
        await using var context = await chromium.NewContextAsync(published.Address);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await OpenAsync(context, "claims/tent-folds/#source");

        await Assertions.Expect(page.Locator("#source")).ToHaveAttributeAsync("open", "");
        await page.Locator(".run-yourself .copy").ClickAsync();

        Assert.Contains("./atlas verify tent-folds --seed 1 --set folds=6", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    private string At(string path) => new Uri(published.Address, path).AbsoluteUri;
}
