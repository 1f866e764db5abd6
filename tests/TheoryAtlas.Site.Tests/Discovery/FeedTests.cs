using System.Net;
using System.Xml.Linq;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Discovery;

public sealed class FeedTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/feed.atom", 6)]
    [InlineData("/claims.atom", 4)]
    [InlineData("/papers.atom", 2)]
    [InlineData("/topics/sampling.atom", 6)]
    [InlineData("/search.atom?q=more", 1)]
    public async Task A_feed_has_an_entry_for_each_record_and_leads_to_its_page(string address, int count)
    {
        var feed = await ReadAsync(address);
        var entries = feed.Elements(s_atom + "entry").ToList();

        Assert.Equal(count, entries.Count);
        Assert.Equal(new Uri(site.Client.BaseAddress!, address).AbsoluteUri, Link(feed, "self"));
        foreach (var page in entries.Select(entry => Link(entry, "alternate")))
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(page, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Names_of_entries_do_not_depend_on_where_the_site_is()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/papers.atom") { Headers = { Host = "localhost" } };
        var elsewhere = XDocument.Parse(await (await site.Client.SendAsync(request, Cancellation)).Content.ReadAsStringAsync(Cancellation)).Root!;
        var here = await ReadAsync("/papers.atom");

        Assert.Equal(Ids(here), Ids(elsewhere));
        Assert.All(Ids(here), id => Assert.StartsWith("tag:theoryatlas,2026:", id, StringComparison.Ordinal));
        Assert.NotEqual(Link(here, "self"), Link(elsewhere, "self"));
    }

    [Fact]
    public async Task A_reader_who_has_the_feed_is_told_so()
    {
        var first = await site.Client.GetAsync("/feed.atom", Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/feed.atom");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, (await site.Client.SendAsync(again, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("/feed.atom?page=2")]
    [InlineData("/feed.atom?page=0")]
    [InlineData("/feed.atom?page=x")]
    [InlineData("/topics/none.atom")]
    public async Task Pages_and_topics_that_are_not_there_are_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(address, Cancellation)).StatusCode);

    [Fact]
    public async Task A_run_that_changes_where_its_claim_stands_is_news_and_the_next_equal_one_is_not()
    {
        var run = await site.RunAsync("vacuous");
        await site.RunAsync("vacuous", ("seed", "8"));

        var entry = Assert.Single((await ReadAsync("/status.atom")).Elements(s_atom + "entry"), entry => Link(entry, "alternate").Contains("/runs/", StringComparison.Ordinal) && entry.Value.Contains("A check that cannot fail", StringComparison.Ordinal));

        Assert.Equal(new Uri(site.Client.BaseAddress!, run).AbsoluteUri, Link(entry, "alternate"));
        Assert.StartsWith("Vacuous: ", entry.Element(s_atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("Before this run the claim was not run.", entry.Element(s_atom + "content")!.Value, StringComparison.Ordinal);
    }

    private async Task<XElement> ReadAsync(string address) => XDocument.Parse(await site.Client.GetStringAsync(address, Cancellation)).Root!;

    private static string Link(XElement element, string relation) => element.Elements(s_atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static IEnumerable<string> Ids(XElement feed) => feed.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "id")!.Value);
}
