using System.Net;
using System.Text.Json;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Api;

/// <summary>What programs read.</summary>
public sealed class ResourcesTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_of_the_index_answers_and_is_absolute()
    {
        foreach (var link in (await site.JsonAsync("/api/v1")).EnumerateObject())
        {
            Assert.StartsWith(site.Client.BaseAddress!.ToString(), link.Value.GetString(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(link.Value.GetString(), Cancellation)).StatusCode);
        }
    }

    [Fact]
    public async Task A_paper_says_what_it_builds_on_and_where_a_source_shows_it_cited()
    {
        var paper = await site.JsonAsync("/api/v1/papers/doe2020some");

        Assert.Equal(("A ReLU bound in L²", "A {ReLU} bound in $L^2$"), (paper.Text("title"), paper.Text("titleTex")));
        Assert.Equal("roe2021more", Assert.Single(paper.GetProperty("builtUponBy").EnumerateArray()).GetString());
        Assert.Equal("cited", Assert.Single(paper.GetProperty("placements").EnumerateArray()).Text("relation"));
        Assert.Equal(4, paper.GetProperty("claims").GetArrayLength());
        Assert.EndsWith("/papers/doe2020some.bib", paper.GetProperty("links").GetProperty("bibliography").Text("bib"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/papers?topic=sampling", 2)]
    [InlineData("/api/v1/papers?survey=survey-2020&year=2019..2020", 2)]
    [InlineData("/api/v1/papers?year=..2019", 0)]
    [InlineData("/api/v1/papers?q=bounds", 2)]
    [InlineData("/api/v1/claims?paper=doe2020some&kind=limit-law", 4)]
    [InlineData("/api/v1/claims?kind=rate", 0)]
    [InlineData("/api/v1/claims?verdict=not-run&topic=sampling&limit=200", 4)]
    [InlineData("/api/v1/claims?q=throws", 1)]
    public async Task Filters_narrow(string address, int total) =>
        Assert.Equal(total, (await site.JsonAsync(address)).GetProperty("total").GetInt64());

    [Fact]
    public async Task A_claim_says_everything_that_a_run_needs()
    {
        var claim = await site.JsonAsync("/api/v1/claims/vacuous");

        Assert.Equal("verified", Assert.Single(claim.GetProperty("related").GetProperty("uses").EnumerateArray()).GetString());
        var parameter = Assert.Single(claim.GetProperty("parameters").EnumerateArray());
        Assert.Equal(("n", "int", 400, 10, 1000), (parameter.Text("name"), parameter.Text("type"), parameter.GetProperty("default").GetDouble(), parameter.GetProperty("min").GetDouble(), parameter.GetProperty("max").GetDouble()));
        Assert.Equal("control", Assert.Single(claim.GetProperty("hypotheses").EnumerateArray()).Text("tested"));
        Assert.Equal("not-run", claim.GetProperty("standing").Text("verdict"));
        Assert.StartsWith("// a check", await site.Client.GetStringAsync(claim.GetProperty("links").Text("source"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_survey_has_its_outline_with_the_papers_of_each_section()
    {
        var outline = (await site.JsonAsync("/api/v1/surveys/survey-2020")).GetProperty("outline");

        Assert.Equal(("doe2020some", "roe2021more"), (outline[0].GetProperty("cited")[0].GetString(), outline[0].GetProperty("onTopic")[0].GetString()));
        Assert.Equal(0, outline[1].GetProperty("cited").GetArrayLength());
    }

    [Fact]
    public async Task A_topic_has_its_papers_and_claims()
    {
        var topic = await site.JsonAsync("/api/v1/topics/sampling");

        Assert.Equal((2, 4), (topic.GetProperty("papers").GetArrayLength(), topic.GetProperty("claims").GetArrayLength()));
        Assert.Equal(2, (await site.JsonAsync("/api/v1/topics")).GetProperty("items")[0].GetProperty("papers").GetInt32());
    }

    [Fact]
    public async Task A_search_marks_what_it_found_and_counts_facets()
    {
        var found = await site.JsonAsync("/api/v1/search?q=mean&type=claim");

        var hit = found.GetProperty("items")[0];
        Assert.Equal(("claim", "verified"), (hit.Text("type"), hit.Text("id")));
        Assert.Contains(hit.GetProperty("titleSegments").EnumerateArray(), segment => segment.GetProperty("match").GetBoolean() && segment.Text("text") == "mean");
        Assert.Contains(found.GetProperty("facets").EnumerateArray(), facet => facet.Text("name") == "topic");
    }

    [Fact]
    public async Task Suggestions_lead_to_pages()
    {
        var first = (await site.JsonAsync("/api/v1/suggest?q=sampl")).GetProperty("items")[0];

        Assert.Equal("topic", first.Text("kind"));
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(first.Text("page"), Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/claims?limit=1")]
    [InlineData("/api/v1/claims?limit=3&verdict=not-run")]
    [InlineData("/api/v1/papers?q=bounds&limit=1")]
    [InlineData("/api/v1/search?limit=1")]
    [InlineData("/api/v1/topics?limit=1")]
    public async Task Pages_lead_through_everything_once(string address)
    {
        var seen = new List<string>();
        long total = -1;
        for (string? next = address; next is not null;)
        {
            var answer = await site.Client.GetAsync(next, Cancellation);
            var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
            total = page.GetProperty("total").GetInt64();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.TryGetProperty("key", out var key) ? key.GetString()! : item.Text("id")));
            next = page.GetProperty("next").GetString();
            Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", answer.Headers.TryGetValues("Link", out var link) ? link.Single() : null);
        }

        Assert.Equal(total, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }
}
