using System.Net;
using System.Xml.Linq;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Discovery;

/// <summary>What others show or read of the site without its pages: badges, Markdown, the overview for programs.</summary>
public sealed class EmbeddingTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/claims/throws/badge", "TheoryAtlas: not run")]
    [InlineData("/papers/roe2021more/badge", "TheoryAtlas: no claims")]
    [InlineData("/status/badge", "TheoryAtlas: 0 of 4 verified")]
    public async Task A_badge_says_where_claims_stand(string address, string words)
    {
        var answer = await site.Client.GetAsync(address + ".svg", Cancellation);

        Assert.Equal(words, XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).Root!.Attribute("aria-label")!.Value);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromMinutes(5), answer.Headers.CacheControl!.MaxAge);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Contains(words.Split(": ")[1], await site.Client.GetStringAsync(address + ".json", Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims/verified.md", "# The mean of draws is one half")]
    [InlineData("/papers/doe2020some.md", "# A ReLU bound in L²")]
    public async Task Records_are_there_as_Markdown(string address, string beginning)
    {
        var answer = await site.Client.GetAsync(address, Cancellation);

        Assert.Equal("text/markdown", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(beginning, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_begins_with_a_heading_and_a_summary_and_its_links_lead_somewhere()
    {
        var text = await site.Client.GetStringAsync("/llms.txt", Cancellation);

        Assert.StartsWith("# TheoryAtlas\n\n> ", text, StringComparison.Ordinal);
        foreach (var address in text.Split('(', ')').Where(part => part.StartsWith("http", StringComparison.Ordinal)))
            Assert.Equal((address, HttpStatusCode.OK), (address, (await site.Client.GetAsync(address, Cancellation)).StatusCode));
    }

    [Theory]
    [InlineData("/claims/none/badge.svg")]
    [InlineData("/papers/none2020/badge.json")]
    [InlineData("/claims/verified/badge.png")]
    [InlineData("/claims/none.md")]
    [InlineData("/papers/none2020.md")]
    public async Task What_is_not_there_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(address, Cancellation)).StatusCode);

    [Fact]
    public async Task Whoever_asks_for_the_old_icon_gets_the_new_one()
    {
        var answer = await site.Client.GetAsync("/favicon.ico", Cancellation);

        Assert.Equal((HttpStatusCode.MovedPermanently, "/icon.svg"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }
}
