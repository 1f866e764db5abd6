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

    [Fact]
    public async Task Several_values_of_a_facet_stand_in_the_address_and_each_can_be_removed()
    {
        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync("/search?q=check&kind=limit-law&type=paper&type=claim&sort=newest", Cancellation));

        Assert.Contains(">3 results", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=check&type=claim&kind=limit-law&sort=newest\" data-keep=\"type:paper\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=check&type=claim&type=paper&sort=newest\" data-keep=\"kind:limit-law\"", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"all\" href=\"/search?q=check&sort=newest\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2019", "from 2019")]
    [InlineData("to=2020", "until 2020")]
    [InlineData("from=2019&to=2021", "2019–2021")]
    [InlineData("year=2020..2020", "2020..2020")]
    [InlineData("year=2019..2021", "2019–2021")]
    public async Task Years_are_chosen_as_a_range(string years, string words)
    {
        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync("/search?" + years, Cancellation));

        Assert.Contains(">6 results", page, StringComparison.Ordinal);
        Assert.Contains("</span>" + words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_range_without_results_keeps_its_order_when_the_filters_are_taken_away()
    {
        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync("/zh/search?q=check&to=1900&sort=oldest", Cancellation));

        Assert.Contains("<a href=\"/zh/search?q=check&sort=oldest\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/search.bib", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_word_is_typed_its_beginning_is_enough()
    {
        var answer = await site.Client.GetAsync("/search?q=dra&typing=1&type=paper", Cancellation);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(">2 results", page, StringComparison.Ordinal);
        Assert.DoesNotContain("search-message", page, StringComparison.Ordinal);
        Assert.Contains("""data-query="dra*""" + '"', page, StringComparison.Ordinal);
        Assert.Matches("<input[^>]* value=\"dra\"", page);
    }

    [Fact]
    public async Task What_is_linked_while_a_word_is_typed_is_what_was_searched()
    {
        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync("/search?q=dra&typing=1", Cancellation));

        Assert.Contains("<a href=\"/search.bib?q=dra%2A\"", page.Replace("dra*", "dra%2A", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch("href=\"/search[^\"]*[?&]q=dra[\"&]", page[page.IndexOf("data-results", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task The_list_is_exported_as_it_is_narrowed_and_ordered()
    {
        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync("/zh/search?q=bound&type=paper&sort=oldest", Cancellation));

        Assert.Contains("<a href=\"/search.bib?q=bound&type=paper&sort=oldest\" type=\"application/x-bibtex\">BibTeX</a>", page, StringComparison.Ordinal);
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
