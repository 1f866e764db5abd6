using System.Net;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed class LayoutTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_names_its_other_languages()
    {
        var page = await site.Client.GetStringAsync("/zh/papers?a=b", Cancellation);

        Assert.Contains("hreflang=\"zh\" href=\"http://", page, StringComparison.Ordinal);
        Assert.Contains("/zh/papers?a=b\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/papers?a=b\" hreflang=\"en\" lang=\"en\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_has_no_other_languages_but_the_switch_leads_to_the_same_address()
    {
        var answer = await site.Client.GetAsync("/zh/nowhere?a=b", Cancellation);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("rel=\"alternate\" hreflang", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/nowhere?a=b\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/glossary")]
    public async Task A_page_is_the_same_each_time_it_is_asked_for(string address)
    {
        var page = await site.Client.GetStringAsync(address, Cancellation);

        Assert.DoesNotContain("__RequestVerificationToken", page, StringComparison.Ordinal);
        Assert.Equal(page, await site.Client.GetStringAsync(address, Cancellation));
    }

    [Fact]
    public async Task Boxes_ask_for_suggestions_in_the_language_of_the_page() =>
        Assert.Contains("data-suggest=\"/zh/search/suggest.json\"", await site.Client.GetStringAsync("/zh/", Cancellation), StringComparison.Ordinal);

    [Theory]
    [InlineData("/zh/papers/doe2020some", "Means of")]
    [InlineData("/zh/search?q=mean", "lang=\"en\"")]
    [InlineData("/zh/glossary", "lang=\"en\"")]
    [InlineData("/zh/contribute", "lang=\"zh\"")]
    public async Task A_page_in_Chinese_says_what_is_not(string address, string words) =>
        Assert.Contains(words, await site.Client.GetStringAsync(address, Cancellation), StringComparison.Ordinal);

    [Fact]
    public async Task A_paper_without_a_Chinese_summary_shows_the_English_one_and_says_so()
    {
        var page = await site.Client.GetStringAsync("/zh/papers/doe2020some", Cancellation);

        Assert.Matches("(?s)<p class=\"fallback\">.+?</p>\\s*<div lang=\"en\"><p>Means of", page);
        Assert.DoesNotContain("class=\"fallback\"", await site.Client.GetStringAsync("/papers/doe2020some", Cancellation), StringComparison.Ordinal);
    }
}
