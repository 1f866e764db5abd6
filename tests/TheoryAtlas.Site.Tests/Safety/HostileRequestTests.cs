using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Site.Tests.Api;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Safety;

/// <summary>Whatever is sent, the site is never at fault.</summary>
public sealed class HostileRequestTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("NONSENSE")]
    public async Task Every_address_answers_every_method_without_failing(string method)
    {
        var addresses = Addresses(reads: method is "GET" or "HEAD").ToList();
        Assert.Contains(addresses, address => address.EndsWith("/badge.svg", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            using var answer = await site.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address), HttpCompletionOption.ResponseHeadersRead, Cancellation);
            Assert.True((int)answer.StatusCode is < 500, $"{method} {address}: {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/api/v1/search?q=%ff%fe%00")]
    [InlineData("/api/v1/papers/%00")]
    [InlineData("/api/v1/papers/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/claims/%F0%9F%98%80")]
    [InlineData("/api/v1/runs/'%20OR%201=1--")]
    [InlineData("/problems/%0d%0aSet-Cookie:x")]
    [InlineData("/problems/99999999999")]
    [InlineData("/claims/verified?n=%00&seed=%ff")]
    [InlineData("/zh/zh/zh/api/v1/papers")]
    public async Task A_strange_address_is_refused_or_answered(string address)
    {
        var answer = await site.Client.GetAsync(address, Cancellation);

        Assert.True((int)answer.StatusCode < 500, $"{address}: {(int)answer.StatusCode}");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/api/v1/search?q=")]
    [InlineData("/search?q=")]
    [InlineData("/claims/verified?n=")]
    [InlineData("/api/v1/papers/")]
    public async Task Long_addresses_are_refused_or_answered(string address)
    {
        foreach (var length in new[] { 401, 7_000, 20_000 })
        {
            var answer = await site.Client.GetAsync(address + new string('a', length), Cancellation);
            Assert.True((int)answer.StatusCode < 500, $"{address} + {length}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_thousand_parameters_are_refused_and_only_some_are_repeated()
    {
        var problem = await (await site.Client.GetAsync("/api/v1/papers?" + string.Join('&', Enumerable.Range(0, 1_000).Select(i => $"a{i}=1")), Cancellation)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");

        Assert.True(problem.GetProperty("errors").GetArrayLength() <= 10);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "%")]
    [InlineData("application/x-www-form-urlencoded", "n=%ff%00&seed=%")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n1")]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "x")]
    [InlineData("", "x")]
    public async Task A_form_that_is_none_is_refused_or_read_as_empty(string mediaType, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        Assert.True((int)(await site.Client.PostAsync("/claims/vacuous/runs", content, Cancellation)).StatusCode < 500);
        Assert.True((int)(await site.Client.PostAsync("/claims/vacuous/seeds", content, Cancellation)).StatusCode < 500);
    }

    [Fact]
    public async Task A_form_with_too_many_or_too_long_fields_is_refused()
    {
        var many = string.Join('&', Enumerable.Range(0, 500).Select(i => $"f{i}=1"));
        foreach (var body in new[] { many, "n=" + new string('1', 10_000), new string('n', 5_000) + "=1", "n=" + new string('1', 100_000) })
        {
            using var content = new StringContent(body, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
            var answer = await site.Client.PostAsync("/claims/vacuous/runs", content, Cancellation);
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET /api/v1/\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400")]
    [InlineData("GET /%ff%fe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "40")]
    [InlineData("POST /api/v1/runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "4")]
    public async Task Bytes_that_are_no_request_are_refused(string bytes, string status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Client.BaseAddress!.Host, site.Client.BaseAddress.Port, Cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), Cancellation);
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 " + status, await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
    }

    // Records that exist are only read: what is sent to them would start runs.
    private IEnumerable<string> Addresses(bool reads) => site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Text(part, reads)))))).Distinct(StringComparer.Ordinal);

    private static string Text(RoutePatternPart part, bool reads) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "number" } => "1",
        RoutePatternParameterPart { Name: "code" } => "404",
        RoutePatternParameterPart { Name: "form" } => "svg",
        RoutePatternParameterPart { Name: "slug" } => "not-found",
        RoutePatternParameterPart { Name: "key" } when reads => "doe2020some",
        RoutePatternParameterPart { Name: "id" } when reads => "verified",
        _ => "x1",
    };
}
