using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Site.Tests.Api;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Safety;

/// <summary>Pages of other sites change nothing here.</summary>
public sealed class SameOriginTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly string[] s_safe = ["GET", "HEAD", "OPTIONS"];

    public static TheoryData<string, string> Foreign => new()
    {
        { "Origin", "https://other.example" },
        { "Origin", "null" },
        { "Origin", "http://127.0.0.1:1" },
        { "Sec-Fetch-Site", "cross-site" },
        { "Sec-Fetch-Site", "same-site" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Every_address_refuses_every_unsafe_method_of_a_foreign_page(string header, string value)
    {
        var addresses = site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => segment.IsSimple && segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "verified")))
            .Distinct().ToList();
        var posts = site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Where(method => !s_safe.Contains(method)).Distinct();
        Assert.Subset(new HashSet<string> { "POST", "DELETE", "PUT", "PATCH" }, posts.ToHashSet());
        Assert.True(addresses.Count > 30);

        foreach (var address in addresses)
        {
            foreach (var method in new[] { HttpMethod.Post, HttpMethod.Delete, HttpMethod.Put, HttpMethod.Patch })
                Assert.True((await site.SendAsync(method, address, headers: [(header, value)])).StatusCode == HttpStatusCode.Forbidden, $"{method} {address}");
        }
    }

    [Fact]
    public async Task A_foreign_page_cannot_start_a_run_and_is_told_so()
    {
        var answer = await site.StartAsync("{\"claim\": \"verified\"}", ("Origin", "https://other.example"));

        await answer.ProblemAsync(HttpStatusCode.Forbidden, "foreign-origin");
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Scripts_outside_of_browsers_and_own_pages_are_let_in()
    {
        var own = site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.Accepted, (await site.StartAsync("{\"claim\": \"verified\"}")).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await site.StartAsync("{\"claim\": \"verified\"}", ("Origin", own))).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await site.StartAsync("{\"claim\": \"verified\"}", ("Origin", own), ("Sec-Fetch-Site", "same-origin"))).StatusCode);
    }
}
