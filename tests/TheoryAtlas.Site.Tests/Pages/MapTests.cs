using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed class MapTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_graph_and_its_list_say_the_same()
    {
        var page = await PageAsync("/graph");

        Assert.Contains("data-from=\"verified\" data-to=\"vacuous\"", page, StringComparison.Ordinal);
        Assert.Matches("Builds on: <a href=\"/claims/verified\"[^>]*>Verified</a>", page);
        Assert.Matches("Used by: <a href=\"/claims/vacuous\"[^>]*>Vacuous</a>", page);
    }

    [Fact]
    public async Task A_verdict_that_is_not_looked_for_steps_back()
    {
        var page = await PageAsync("/graph?verdict=not-run");

        Assert.DoesNotContain("class=\"cell quiet\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"cell quiet\"", await PageAsync("/graph?verdict=refuted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drawings_on_a_Chinese_page_lead_to_Chinese_pages()
    {
        Assert.Contains("href=\"/zh/claims/verified\"", await PageAsync("/zh/graph"), StringComparison.Ordinal);
        Assert.Contains("href=\"/zh/papers/doe2020some\"", await PageAsync("/zh/timeline"), StringComparison.Ordinal);
        Assert.DoesNotMatch("<a[^>]* href=\"/claims/", await PageAsync("/zh/"));
    }

    [Fact]
    public async Task The_timeline_has_a_dot_and_a_line_for_every_paper()
    {
        var page = await PageAsync("/timeline");

        Assert.Equal(2, page.Split("<circle class=\"paper-").Length - 1);
        Assert.Equal(2, page.Split("<li class=\"paper-item\">").Length - 1);
        Assert.Single(page.Split("<circle class=\"paper-claimed\"")[1..]);
    }

    [Fact]
    public async Task A_survey_says_where_claims_are_missing()
    {
        var page = await PageAsync("/surveys/survey-2020");

        Assert.Contains("no claim yet, add one", page, StringComparison.Ordinal);
        Assert.Contains("1 has no claim yet.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_sorts_without_scripts_and_offers_the_same_as_a_file()
    {
        var page = await PageAsync("/status?sort=claim&q=draws");

        Assert.Contains("aria-sort=\"ascending\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/status.csv?sort=claim&amp;q=draws\"", page, StringComparison.Ordinal);
        Assert.Contains("1 of 4", page, StringComparison.Ordinal);
        Assert.Contains("Show all of them", await PageAsync("/status?q=nothing-like-this"), StringComparison.Ordinal);
    }

    private Task<string> PageAsync(string address) => site.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);
}
