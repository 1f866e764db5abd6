using System.Net;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Site.Preview;
using TheoryAtlas.Site.Tests.Languages;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Preview;

public sealed class PreviewPageTests
{
    private const string Yaml = "corpus/papers/falenska2019tents.yaml";
    private const string Page = "/papers/falenska2019tents";

    private static readonly PreviewOptions s_paper = new(new PreviewTarget(PreviewKind.Paper, "falenska2019tents"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_root_leads_to_the_page_which_says_that_nothing_is_found_and_is_not_kept()
    {
        await using var site = await FollowedSite.StartAsync(preview: s_paper);

        using var root = await site.Client.GetAsync("/", Cancellation);
        using var inChinese = await site.Client.GetAsync("/zh", Cancellation);
        using var page = await site.Client.GetAsync(Page, Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, Page, "/zh" + Page), (root.StatusCode, root.Headers.Location!.ToString(), inChinese.Headers.Location!.ToString()));
        Assert.Contains("Lint finds nothing in the files of this page.", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Null(page.Headers.ETag);
        Assert.Contains("在本页的文件中没有发现问题", await site.PageAsync("/zh" + Page), StringComparison.Ordinal);
        Assert.DoesNotContain("data-preview", await site.PageAsync("/papers/okoro2021kernel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_shown_with_their_place_and_their_rule_above_the_last_state_that_was_right()
    {
        await using var site = await FollowedSite.StartAsync(preview: s_paper);
        await using var events = await PreviewEvents.OpenAsync(site);

        site.Atlas.Write("docs/rules/ATLAS004.md", "# ATLAS004: A field is not known\n\nFields have *fixed* names.\n");
        site.Atlas.Write(Yaml, site.Atlas.Read(Yaml).Replace("year: 2019", "yaer: 2019", StringComparison.Ordinal));
        var changed = await events.NextAsync();

        var page = await site.PageAsync(Page);
        Assert.Contains($"<code>{Yaml}:3:1</code>", page, StringComparison.Ordinal);
        Assert.Contains("A field is not known", page, StringComparison.Ordinal);
        Assert.Contains("<em>fixed</em>", page, StringComparison.Ordinal);
        Assert.Contains("Did you mean", page, StringComparison.Ordinal);
        Assert.Contains("The page shows the last state that could be read.", page, StringComparison.Ordinal);
        Assert.Contains("Tents that fold", page, StringComparison.Ordinal);
        Assert.Equal(events.First.Page, changed.Page);
        Assert.NotEqual(events.First.Panel, changed.Panel);
    }

    [Fact]
    public async Task A_finding_where_another_record_names_this_one_is_shown_and_one_elsewhere_is_not()
    {
        await using var site = await FollowedSite.StartAsync(preview: s_paper);
        await using var events = await PreviewEvents.OpenAsync(site);

        site.Atlas.Write("corpus/papers/okoro2021kernel.yaml", "title: [");
        site.Atlas.Write("claims/tent-folds/claim.yaml", site.Atlas.Read("claims/tent-folds/claim.yaml").Replace("budget: 1s", "budget: 1m", StringComparison.Ordinal));
        await events.NextAsync();

        var page = await site.PageAsync(Page);
        Assert.Contains("claims/tent-folds/claim.yaml:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("okoro2021kernel.yaml:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_was_never_right_has_a_page_with_its_findings_until_it_is()
    {
        const string NewYaml = "corpus/papers/abel2023zebras.yaml";
        await using var site = await FollowedSite.StartAsync(preview: new PreviewOptions(new PreviewTarget(PreviewKind.Paper, "abel2023zebras")));
        await using var events = await PreviewEvents.OpenAsync(site);
        site.Atlas.Write(NewYaml, "title: \"Zebras\n");
        await events.NextAsync();

        var broken = await site.PageAsync("/papers/abel2023zebras");
        var inChinese = await site.PageAsync("/zh/papers/abel2023zebras");
        site.Atlas.Write(NewYaml, "title: Zebras in Hilbert space\nauthors: [Ada Abel]\nyear: 2023\ntopics: [approximation]\nevidence: [made up for tests]\n");
        var changed = await events.NextAsync();

        Assert.Contains($"{NewYaml}:", broken, StringComparison.Ordinal);
        Assert.Contains("ATLAS002", broken, StringComparison.Ordinal);
        Assert.Contains("There is no page yet", broken, StringComparison.Ordinal);
        Assert.Contains("页面尚未生成", inChinese, StringComparison.Ordinal);
        Assert.Empty(EnglishLeft.In(inChinese));
        Assert.NotEqual(events.First.Page, changed.Page);
        Assert.Contains("Zebras in Hilbert space", await site.PageAsync("/papers/abel2023zebras"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_is_compiled_when_it_changes_and_its_errors_are_shown()
    {
        var builder = new StagedBuilder();
        await using var site = await FollowedSite.StartAsync(preview: new PreviewOptions(new PreviewTarget(PreviewKind.Claim, "tent-folds"), builder));
        await using var events = await PreviewEvents.OpenAsync(site);
        Assert.Contains("Check.cs has changed and is being compiled.", await site.PageAsync("/claims/tent-folds"), StringComparison.Ordinal);

        builder.Give(new BuiltCheck(null, [new Diagnostic("claims/tent-folds/Check.cs", 12, 5, Severity.Error, "CS1002", "; expected")], null));
        await events.NextAsync();
        var broken = await site.PageAsync("/claims/tent-folds");
        site.Atlas.Write("claims/tent-folds/Check.cs", site.Atlas.Read("claims/tent-folds/Check.cs") + "\n// Another.\n");
        await events.NextAsync();
        builder.Give(new BuiltCheck(null, [], "There is no SDK."));
        while (!(await site.PageAsync("/claims/tent-folds")).Contains("Check.cs cannot be compiled here: There is no SDK.", StringComparison.Ordinal))
            await events.NextAsync();

        Assert.Contains("Check.cs does not compile; until it does, runs are refused.", broken, StringComparison.Ordinal);
        Assert.Contains("claims/tent-folds/Check.cs:12:5", broken, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log.Rest(), line => line.Contains("differs from the check that was compiled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_site_that_readers_see_has_nothing_of_it()
    {
        await using var site = await FollowedSite.StartAsync();

        foreach (var address in new[] { "/preview/events", "/preview/panel", "/preview/preview.js", "/preview/preview.css" })
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(address));
        Assert.DoesNotContain("preview", await site.PageAsync(Page), StringComparison.OrdinalIgnoreCase);
    }
}
