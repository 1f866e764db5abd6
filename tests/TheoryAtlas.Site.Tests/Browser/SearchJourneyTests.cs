using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>A reader searches in a real browser: by keyboard alone, while typing, and without scripts.</summary>
public sealed class SearchJourneyTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    [Fact]
    public async Task By_keyboard_alone_a_suggestion_is_chosen_and_opened()
    {
        await using var context = await chromium.NewContextAsync(site);
        var (page, complaints) = await OpenAsync(context, "/claims");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search papers and claims" });

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("relu b");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Papers" })).ToContainTextAsync("Doe & van Roe 2020");
        await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync("1 suggestion");

        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(await box.GetAttributeAsync("aria-activedescendant"), await page.Locator("[role=option][aria-selected=true]").GetAttributeAsync("id"));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(At("/papers/doe2020some"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_then_clears_and_Tab_leaves_the_box()
    {
        await using var context = await chromium.NewContextAsync(site);
        var (page, _) = await OpenAsync(context, "/glossary");
        var box = page.Locator("#q");
        await box.FocusAsync();
        await page.Keyboard.TypeAsync("mean");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveValueAsync("mean");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).ToHaveValueAsync("");

        await page.Keyboard.TypeAsync("mean/?jk");
        await Assertions.Expect(box).ToHaveValueAsync("mean/?jk");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(box).Not.ToBeFocusedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_suggestion_can_be_clicked_in_the_box_of_the_first_page_too()
    {
        await using var context = await chromium.NewContextAsync(site);
        var (page, _) = await OpenAsync(context, "/zh/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("samp");

        await page.GetByRole(AriaRole.Option).First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(At("/zh/topics/sampling"));
    }

    [Fact]
    public async Task Results_come_while_typing_and_the_address_follows()
    {
        await using var context = await chromium.NewContextAsync(site);
        var (page, complaints) = await OpenAsync(context, "/search?type=claim");
        var hits = page.Locator("[data-hit]");
        await Assertions.Expect(hits).ToHaveCountAsync(4);
        await page.EvaluateAsync("window.isTheSamePage = true");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("never en");
        await Assertions.Expect(hits).ToHaveCountAsync(1);
        await Assertions.Expect(page).ToHaveURLAsync(At("/search?type=claim&q=never+en"));
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("1 result");
        await Assertions.Expect(page.Locator(".language")).ToHaveAttributeAsync("href", At("/zh/search?type=claim&q=never+en"));
        await page.Keyboard.TypeAsync("ds");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(At("/search?type=claim&q=never+ends"));
        await Assertions.Expect(page).ToHaveTitleAsync("never ends: 1 result · TheoryAtlas");

        await page.Locator(".chosen a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/search[?]q=never%20ends$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".chosen a")).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(At("/search?type=claim"));
        await Assertions.Expect(hits).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("");
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSamePage"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task While_a_word_is_typed_the_address_says_what_was_searched_and_the_box_what_was_typed()
    {
        await using var context = await chromium.NewContextAsync(site);
        var (page, _) = await OpenAsync(context, "/search");

        await page.Locator("#q").FillAsync("nev");
        await Assertions.Expect(page).ToHaveURLAsync(At("/search?q=nev*"));
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("nev");
        var count = await page.Locator("[data-hit]").CountAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("[data-hit]")).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task An_answer_that_comes_late_does_not_replace_what_the_reader_went_back_to()
    {
        await using var context = await chromium.NewContextAsync(site);
        var (page, _) = await OpenAsync(context, "/search");
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously), left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        page.RequestFailed += (_, request) => { if (request.Url.Contains("q=never&typing", StringComparison.Ordinal)) left.TrySetResult(); };
        await page.RouteAsync(new Regex("q=never&typing", RegexOptions.None, TimeSpan.FromSeconds(1)), _ => asked.TrySetResult());
        await page.Locator("#q").FillAsync("neve");
        await Assertions.Expect(page).ToHaveURLAsync(At("/search?q=neve*"));

        await page.Locator("#q").FillAsync("never");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator("[data-results]")).ToHaveAttributeAsync("aria-busy", "true");
        await page.Locator("#q").FillAsync("neve");

        await left.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Results_are_walked_through_and_who_comes_back_is_where_they_left()
    {
        await using var context = await chromium.NewContextAsync(site);
        var (page, _) = await OpenAsync(context, "/papers");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("check");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(At("/search?q=check"));

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("k");
        var second = page.Locator("[data-hit]").Nth(1);
        await Assertions.Expect(second).ToBeFocusedAsync();
        var address = await second.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(At(address!));
        await page.GoBackAsync();

        await Assertions.Expect(second).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[data-hit]").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_question_mark_shows_the_keys_and_single_letters_can_be_switched_off()
    {
        await using var context = await chromium.NewContextAsync(site);
        var (page, _) = await OpenAsync(context, "/search?q=check");
        var link = page.Locator("[data-hit]").First;
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await link.FocusAsync();

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Id));
        await dialog.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keys" }).ClickAsync();
        await Assertions.Expect(dialog).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_theme_that_is_chosen_stays_and_says_which_it_is()
    {
        await using var context = await chromium.NewContextAsync(site);
        var (page, _) = await OpenAsync(context, "/glossary");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" });
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");

        await button.ClickAsync();
        await page.GotoAsync("/papers");

        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("rgb(22, 24, 27)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("#16181b", await page.EvaluateAsync<string>("[...document.querySelectorAll('meta[name=theme-color]')].find(bar => matchMedia(bar.media).matches).content"));
    }

    [Fact]
    public async Task Without_scripts_the_form_and_the_links_do_the_same()
    {
        await using var context = await chromium.NewContextAsync(site, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/search?q=check");

        await page.Locator(".facets").GetByRole(AriaRole.Link, new() { Name = "Claims" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "newest" }).ClickAsync();
        await page.Locator("#q").FillAsync("never");
        await page.Locator("#q").PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(At("/search?q=never&type=claim&sort=newest"));
        await page.GetByLabel("First year").FillAsync("2019");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go" }).ClickAsync();

        await Assertions.Expect(page.Locator(".chosen")).ToContainTextAsync("from 2019");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "A check that never ends" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-keys-open], [data-theme-switch]").First).ToBeHiddenAsync();
    }

    private static async Task<(IPage Page, List<string> Complaints)> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(address);
        return (page, complaints);
    }

    private string At(string path) => new Uri(site.Client.BaseAddress!, path).AbsoluteUri;
}
