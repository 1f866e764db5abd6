using System.Net;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Api;

/// <summary>What HTTP promises to programs.</summary>
public sealed class HttpTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses => ["/api/v1", "/api/v1/papers", "/api/v1/claims/verified", "/api/v1/claims/verified/source", "/api/v1/search?q=mean", "/openapi/v1.json"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Who_has_the_answer_already_is_told_so(string address)
    {
        var first = await site.Client.GetAsync(address, Cancellation);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.True(first.Headers.CacheControl!.NoCache);

        var again = await site.SendAsync(HttpMethod.Get, address, headers: [("If-None-Match", tag.Tag)]);
        var other = await site.SendAsync(HttpMethod.Get, address, headers: [("If-None-Match", "\"other\"")]);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, other.StatusCode));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Pages_of_other_sites_may_read(string address)
    {
        var answer = await site.SendAsync(HttpMethod.Get, address, headers: [("Origin", "https://other.example"), ("Sec-Fetch-Site", "cross-site")]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/api/v1/papers", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/runs", "GET, HEAD, OPTIONS, POST")]
    [InlineData("/api/v1/runs/x", "DELETE, GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/runs/x/cancel", "OPTIONS, POST")]
    public async Task Options_say_what_is_allowed_and_other_sites_pages_may_only_read(string address, string allowed)
    {
        var answer = await site.SendAsync(HttpMethod.Options, address, headers: [("Origin", "https://other.example"), ("Access-Control-Request-Method", "POST")]);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal)));
        Assert.Equal("GET, HEAD", answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
    }

    [Fact]
    public async Task Head_has_the_headers_of_get_and_no_body()
    {
        var get = await site.Client.GetAsync("/api/v1/papers", Cancellation);
        var head = await site.SendAsync(HttpMethod.Head, "/api/v1/papers");

        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync(Cancellation)).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Answers_are_compressed_for_who_asks(string encoding)
    {
        var answer = await site.SendAsync(HttpMethod.Get, "/api/v1/papers", headers: [("Accept-Encoding", encoding)]);

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.Single());
    }
}
