using System.Net;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed class PageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/search")]
    [InlineData("/search?q=mean")]
    [InlineData("/claims")]
    [InlineData("/claims/verified")]
    [InlineData("/claims/verified?n=20&seed=7")]
    [InlineData("/papers/doe2020some")]
    [InlineData("/papers/roe2021more")]
    [InlineData("/papers")]
    [InlineData("/glossary")]
    [InlineData("/topics")]
    [InlineData("/topics/sampling")]
    [InlineData("/surveys")]
    [InlineData("/surveys/survey-2020")]
    [InlineData("/status")]
    [InlineData("/status?sort=time")]
    [InlineData("/status?sort=-control&verdict=verified&field=sampling&q=mean")]
    [InlineData("/status.csv")]
    [InlineData("/status.json?verdict=vacuous")]
    [InlineData("/graph")]
    [InlineData("/graph?field=sampling&verdict=vacuous")]
    [InlineData("/timeline")]
    [InlineData("/timeline?topic=sampling&survey=survey-2020")]
    [InlineData("/js/graph.js")]
    [InlineData("/contribute")]
    [InlineData("/css/site.css")]
    [InlineData("/js/claim.js")]
    [InlineData("/lib/katex/katex.min.css")]
    [InlineData("/lib/fonts/stix-two-text-common.woff2")]
    public async Task A_page_and_what_it_needs_are_there(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(address, Cancellation)).StatusCode);

    [Theory]
    [InlineData("/claims/verifid", "/claims/verified")]
    [InlineData("/papers/doe2020sme", "/papers/doe2020some")]
    [InlineData("/topics/samplng", "/topics/sampling")]
    [InlineData("/surveys/survey-2021", "/surveys/survey-2020")]
    [InlineData("/graph?field=samplng", "/graph?field=sampling")]
    [InlineData("/timeline?topic=samplng", "/timeline?topic=sampling")]
    public async Task An_unknown_id_is_answered_with_the_nearest_ones(string address, string near)
    {
        var answer = await site.Client.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"href=\"{near}\"", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims/vacuous", "Builds on", "/claims/verified")]
    [InlineData("/claims/verified", "Used by", "/claims/vacuous")]
    public async Task Linked_claims_lead_to_each_other(string address, string relation, string other)
    {
        var page = await site.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);

        Assert.Matches($"{relation}</h2>\\s*<ul class=\"neighbours\"><li><svg[^>]*>.*?</svg><a href=\"{other}\" lang=\"en\">", page);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/runs/nothing")]
    [InlineData("/runs/nothing/events")]
    [InlineData("/runs/nothing/plots/1.svg")]
    [InlineData("/claims/%00")]
    [InlineData("/claims/..%2f..%2fetc%2fpasswd")]
    [InlineData("/problems/404")]
    public async Task What_is_not_there_is_a_page_that_says_so(string address)
    {
        var answer = await site.Client.GetAsync(address, Cancellation);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.True((int)answer.StatusCode < 500);
    }

    [Theory]
    [InlineData("PUT", "/claims/verified")]
    [InlineData("DELETE", "/runs/nothing")]
    [InlineData("PATCH", "/search")]
    [InlineData("PUT", "/")]
    [InlineData("POST", "/papers/doe2020some")]
    [InlineData("POST", "/search")]
    public async Task A_method_that_a_page_does_not_know_is_refused(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        var answer = await site.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
        Assert.Contains("does not answer that kind of request", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%22unclosed")]
    [InlineData("%00")]
    [InlineData("' OR 1=1 --")]
    [InlineData("NEAR(a b")]
    [InlineData("title:* AND (((")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%ff%fe")]
    [InlineData("a&page=-5&year=x&type=99&topic=none&survey=none&kind=none&verdict=none")]
    [InlineData("a&page=999999999999")]
    public async Task A_hostile_query_gives_a_results_page(string query)
    {
        var answer = await site.Client.GetAsync("/search?q=" + query, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_of_six_thousand_letters_is_answered() =>
        Assert.True((int)(await site.Client.GetAsync("/search?q=" + new string('a', 6000), Cancellation)).StatusCode < 500);

    [Fact]
    public async Task The_statement_is_set_and_cannot_act()
    {
        var page = await site.Client.GetStringAsync("/claims/verified", Cancellation);

        Assert.Contains("class=\"katex\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cited_is_said_only_where_a_source_shows_it()
    {
        var cited = await site.Client.GetStringAsync("/papers/doe2020some", Cancellation);
        var onSubject = await site.Client.GetStringAsync("/papers/roe2021more", Cancellation);

        Assert.Contains("cited in", cited, StringComparison.Ordinal);
        Assert.Contains("on the subject of", onSubject, StringComparison.Ordinal);
        Assert.DoesNotContain("cited in", onSubject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_inline_may_act_and_nothing_foreign_may_load()
    {
        var answer = await site.Client.GetAsync("/claims/verified", Cancellation);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Set-Cookie");
    }
}
