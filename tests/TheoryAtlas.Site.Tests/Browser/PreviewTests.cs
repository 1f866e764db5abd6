using Microsoft.Playwright;
using TheoryAtlas.Site.Preview;
using TheoryAtlas.Site.Tests.Browser.Walking;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>A page that is written while it is looked at.</summary>
public sealed class PreviewTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Notes = "corpus/papers/falenska2019tents.md";
    private const string Yaml = "corpus/papers/falenska2019tents.yaml";

    private static readonly PreviewOptions s_paper = new(new PreviewTarget(PreviewKind.Paper, "falenska2019tents"));

    [Fact]
    public async Task It_is_loaded_again_when_it_is_saved_and_stays_where_it_was()
    {
        await using var site = await FollowedSite.StartAsync(preview: s_paper);
        site.Atlas.Write(Notes, site.Atlas.Read(Notes) + string.Concat(Enumerable.Repeat("\nA sentence that makes the page long.\n", 8)));
        await using var context = await chromium.NewContextAsync(site.Client.BaseAddress!, width: 320);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByText("A sentence that makes the page long.").First).ToBeAttachedAsync();
        await page.Locator("#q").FocusAsync();
        await page.EvaluateAsync("scrollTo(0, 500)");
        var before = await page.EvaluateAsync<double>("scrollY");

        site.Atlas.Write(Notes, site.Atlas.Read(Notes).Replace("A sheet that is folded", "A blanket that is folded", StringComparison.Ordinal));

        await Assertions.Expect(page.GetByText("A blanket that is folded")).ToBeAttachedAsync();
        await page.WaitForFunctionAsync("before => Math.abs(scrollY - before) < 3", before);
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        Assert.EndsWith("/papers/falenska2019tents", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_come_without_another_load_go_when_the_file_is_right_and_take_the_focus_from_nobody()
    {
        await using var site = await FollowedSite.StartAsync(preview: s_paper);
        await using var context = await chromium.NewContextAsync(site.Client.BaseAddress!);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/papers/falenska2019tents");
        await page.EvaluateAsync("document.body.dataset.loaded = 'once'");
        await page.Locator("#q").FocusAsync();
        var right = site.Atlas.Read(Yaml);

        site.Atlas.Write(Yaml, right.Replace("year: 2019", "yaer: 2019", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "The page shows the last state that could be read." })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-preview-findings] li").Filter(new() { HasText = $"{Yaml}:3:1" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("body[data-loaded=once]")).ToHaveCountAsync(1);
        var faults = await Axe.FaultsAsync(page);
        site.Atlas.Write(Yaml, right);
        await Assertions.Expect(page.Locator("[data-preview-findings] li")).ToHaveCountAsync(0);

        Assert.Empty(faults);
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Nothing_sticks_out_of_a_narrow_page_with_findings_and_no_policy_is_broken()
    {
        await using var site = await FollowedSite.StartAsync(preview: s_paper);
        site.Atlas.Write(Yaml, "title: [\n");
        await using var context = await chromium.NewContextAsync(site.Client.BaseAddress!, ColorScheme.Dark, width: 320);
        var page = await context.NewPageAsync();
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);

        await page.GotoAsync("/papers/falenska2019tents");
        await Assertions.Expect(page.Locator("[data-preview-findings] li").First).ToBeVisibleAsync();

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(said);
    }
}
