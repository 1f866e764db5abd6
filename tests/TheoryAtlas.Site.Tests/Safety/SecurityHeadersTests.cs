using System.Net;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Safety;

/// <summary>What browsers are told.</summary>
public sealed class SecurityHeadersTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("/status/badge.svg")]
    [InlineData("/feed.atom")]
    [InlineData("/api/v1/papers")]
    public async Task Who_has_an_answer_already_keeps_who_may_embed_it(string address)
    {
        var known = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { known.Headers.ETag! } } };

        var again = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.False(again.Headers.Contains("Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("/", "same-origin")]
    [InlineData("/nowhere", "same-origin")]
    [InlineData("/js/claim.js", "same-origin")]
    [InlineData("/css/site.css", "same-origin")]
    [InlineData("/icon.svg", "cross-origin")]
    [InlineData("/papers.bib", "cross-origin")]
    [InlineData("/api/v1/papers", "cross-origin")]
    [InlineData("/api/v1/nowhere", "cross-origin")]
    public async Task Every_answer_says_what_it_may_do_and_who_may_embed_it(string address, string embeddable)
    {
        var headers = (await site.Client.GetAsync(address, TestContext.Current.CancellationToken)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(1, policy.Split("unsafe", StringSplitOptions.None).Length - 1);
        Assert.Equal(embeddable, headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Contains("camera=()", headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(headers.Contains("Strict-Transport-Security"));
        Assert.False(headers.Contains("Server"));
    }
}
