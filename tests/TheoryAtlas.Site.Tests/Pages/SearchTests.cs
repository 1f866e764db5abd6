using System.Net;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed class SearchTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_order_is_a_link_that_keeps_the_rest_of_the_address()
    {
        var page = await site.Client.GetStringAsync("/search?q=mean&type=claim&sort=newest", Cancellation);

        Assert.Contains("""<a href="/search?q=mean&amp;type=claim&amp;sort=newest" aria-current="true">newest</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/search?q=mean&amp;type=claim">best match</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/search?q=mean&amp;type=claim&amp;sort=most-claims">most claims</a>""", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=mean")]
    [InlineData("/search?q=mean&sort=")]
    [InlineData("/search?q=mean&sort=relevance")]
    [InlineData("/search?q=mean&sort=sideways")]
    public async Task An_order_that_means_nothing_is_that_by_relevance(string address) =>
        Assert.Contains("""aria-current="true">best match</a>""", await site.Client.GetStringAsync(address, Cancellation), StringComparison.Ordinal);

    [Fact]
    public async Task Papers_with_the_most_claims_come_first_where_that_is_asked()
    {
        var page = await site.Client.GetStringAsync("/search?type=paper&sort=most-claims", Cancellation);

        Assert.InRange(page.IndexOf("/papers/doe2020some\"", StringComparison.Ordinal), 0, page.IndexOf("/papers/roe2021more\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/claims/verified", "Claims close by")]
    [InlineData("/claims/vacuous", "is a claim of the same paper")]
    [InlineData("/papers/roe2021more", "Claims close by")]
    [InlineData("/claims/verified", "Papers close by")]
    public async Task A_page_shows_what_is_close_by_and_why(string address, string words) =>
        Assert.Contains(words, WebUtility.HtmlDecode(await site.Client.GetStringAsync(address, Cancellation)), StringComparison.Ordinal);

    [Fact]
    public async Task A_claim_is_not_close_by_where_it_is_linked()
    {
        var page = await site.Client.GetStringAsync("/claims/vacuous", Cancellation);

        Assert.Contains("/claims/verified", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/claims/verified", page[page.IndexOf("close by</h2>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }
}
