using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Discovery;

public sealed partial class SitemapTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_of_the_sitemap_is_there_and_calls_itself_what_the_sitemap_calls_it()
    {
        var map = XDocument.Parse(await site.Client.GetStringAsync("/sitemap.xml", Cancellation)).Root!;
        var addresses = map.Elements().Select(page => page.Elements().First().Value).ToList();

        Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(addresses, address => address.EndsWith("/zh/claims/verified", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            var answer = await site.Client.GetAsync(address, Cancellation);

            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            Assert.Equal(address, WebUtility.HtmlDecode(Canonical().Match(await answer.Content.ReadAsStringAsync(Cancellation)).Groups[1].Value));
        }
    }

    [Fact]
    public async Task Languages_of_a_page_are_those_that_the_page_itself_names()
    {
        var url = XDocument.Parse(await site.Client.GetStringAsync("/sitemap.xml", Cancellation)).Root!.Elements().Single(page => page.Elements().First().Value.EndsWith("/zh/topics/sampling", StringComparison.Ordinal));
        var page = await site.Client.GetStringAsync("/zh/topics/sampling", Cancellation);

        Assert.All(
            url.Elements().Where(element => element.Name.LocalName == "link"),
            link => Assert.Contains($"hreflang=\"{link.Attribute("hreflang")!.Value}\" href=\"{link.Attribute("href")!.Value}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Robots_find_the_sitemap_and_keep_out_of_searches()
    {
        var rules = await site.Client.GetStringAsync("/robots.txt", Cancellation);

        Assert.Contains($"Sitemap: {new Uri(site.Client.BaseAddress!, "/sitemap.xml")}", rules, StringComparison.Ordinal);
        Assert.Contains("Disallow: /zh/search?", rules, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", await site.Client.GetStringAsync("/search?q=mean", Cancellation), StringComparison.Ordinal);
    }

    [GeneratedRegex("<link rel=\"canonical\" href=\"([^\"]*)\">", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Canonical();
}
