using System.Net;
using System.Xml.Linq;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Discovery;

public sealed class OpenSearchTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly XNamespace s_space = "http://a9.com/-/spec/opensearch/1.1/";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/opensearch.xml")]
    [InlineData("/zh/opensearch.xml")]
    public async Task Every_address_of_the_description_answers_with_what_it_promises(string address)
    {
        var description = XDocument.Parse(await site.Client.GetStringAsync(address, Cancellation)).Root!;

        Assert.Equal(4, description.Elements(s_space + "Url").Count());
        foreach (var url in description.Elements(s_space + "Url"))
        {
            var answer = await site.Client.GetAsync(url.Attribute("template")!.Value.Replace("{searchTerms}", "mean%20of", StringComparison.Ordinal), Cancellation);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(url.Attribute("type")!.Value, answer.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith(address[..^"/opensearch.xml".Length] + "/", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Names_are_as_short_as_browsers_want_them()
    {
        var description = XDocument.Parse(await site.Client.GetStringAsync("/opensearch.xml", Cancellation)).Root!;

        Assert.InRange(description.Element(s_space + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(description.Element(s_space + "LongName")!.Value.Length, 1, 48);
        Assert.InRange(description.Element(s_space + "Description")!.Value.Length, 1, 1024);
    }

    [Fact]
    public async Task Every_page_leads_to_the_description() =>
        Assert.Contains("href=\"/zh/opensearch.xml\"", await site.Client.GetStringAsync("/zh/status", Cancellation), StringComparison.Ordinal);
}
