using System.Net;
using System.Text.RegularExpressions;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Discovery;

/// <summary>A site that readers reach under another address than the one where it listens, as behind a proxy.</summary>
public sealed partial class PublicAddressTests : IAsyncLifetime
{
    private const string Address = "https://atlas.example.org";

    private readonly RunningSite _site = new() { With = options => options with { PublicAddress = new Uri(Address + "/"), IsBehindProxy = true } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Every_absolute_address_of_the_site_is_a_public_one_that_answers()
    {
        var run = await _site.RunAsync("verified");
        string[] documents =
        [
            "/", "/claims", "/zh/claims/verified?n=20", "/en/papers/roe2021more", "/topics/sampling", "/zh/surveys/survey-2020", "/status", "/graph", run, "/zh" + run,
            "/feed.atom", "/claims.atom", "/status.atom", "/topics/sampling.atom", "/search.atom?q=mean", "/sitemap.xml", "/robots.txt", "/llms.txt", "/opensearch.xml", "/zh/opensearch.xml",
            "/claims/verified.md", "/papers/doe2020some.md", "/papers.bib", "/papers.csl.json", "/claims/verified.bib", "/claims/verified/badge.json",
            "/api/v1", "/api/v1/claims", "/api/v1/claims/verified", "/api/v1/search?q=mean", "/api/v1" + run, "/search/suggest?q=mean",
        ];
        var named = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var answer = await _site.Client.GetAsync(document, Cancellation);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));

            Assert.Equal((document, HttpStatusCode.OK), (document, answer.StatusCode));
            Assert.DoesNotContain(_site.Client.BaseAddress!.Authority, text, StringComparison.Ordinal);
            named.UnionWith(Public().Matches(text).Select(match => match.Groups[1].Value.TrimEnd('.')));
        }

        Assert.InRange(named.Count, 60, 1000);
        foreach (var path in named.Where(path => !path.Contains('{', StringComparison.Ordinal)))
            Assert.Equal((path, HttpStatusCode.OK), (path, (await _site.Client.GetAsync(path, Cancellation)).StatusCode));
    }

    [Theory]
    [InlineData("/claims/verified?n=20", "/claims/verified")]
    [InlineData("/en/claims/verified", "/claims/verified")]
    [InlineData("/zh/", "/zh/")]
    public async Task Canonical_links_are_public(string address, string canonical) =>
        Assert.Contains($"<link rel=\"canonical\" href=\"{Address}{canonical}\">", await _site.Client.GetStringAsync(address, Cancellation), StringComparison.Ordinal);

    [Fact]
    public async Task Redirects_and_files_keep_to_the_name_that_the_reader_used()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/favicon.ico");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "atlas.example.org");

        Assert.Equal("/icon.svg", (await _site.Client.SendAsync(request, Cancellation)).Headers.Location!.ToString());
        Assert.StartsWith("/zh/runs/", (await _site.Client.PostAsync("/zh/claims/verified/runs", null, Cancellation)).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.All(Files().Matches(await _site.Client.GetStringAsync("/zh/claims/verified", Cancellation)).Select(file => file.Groups[1].Value), file => Assert.Matches("^/[a-z]", file));
    }

    [GeneratedRegex("https://atlas\\.example\\.org(/?[^\\s\"'<>)#\\[\\]\\\\`,}]*)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Public();

    [GeneratedRegex("<(?:script|link rel=\"(?:stylesheet|icon|preload)\")[^>]* (?:src|href)=\"([^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Files();
}
