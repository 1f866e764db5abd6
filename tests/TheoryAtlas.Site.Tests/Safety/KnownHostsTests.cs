using System.Net;
using System.Net.Sockets;
using System.Text;
using TheoryAtlas.Site.Tests.Api;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Safety;

/// <summary>The site answers to its own names alone.</summary>
public sealed class KnownHostsTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1:99", true)]
    [InlineData("[::1]", true)]
    [InlineData("atlas.example.org", true)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("192.168.0.1", false)]
    public async Task A_name_is_known_or_refused(string host, bool known)
    {
        await using var site = await StartAsync(options => options with { PublicAddress = new Uri("https://atlas.example.org/") });

        var answer = await site.SendAsync(HttpMethod.Get, "/api/v1/topics", headers: [("Host", host)]);
        if (known)
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        else
            await answer.ProblemAsync(HttpStatusCode.BadRequest, "unknown-host");
    }

    [Fact]
    public async Task A_reader_under_a_wrong_name_sees_a_page_that_helps()
    {
        await using var site = await StartAsync(options => options);

        var answer = await site.SendAsync(HttpMethod.Get, "/", headers: [("Host", "evil.example")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("--public-address", page, StringComparison.Ordinal);
        // It may be a preview.
        Assert.DoesNotContain("atlas serve", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_listens_everywhere_and_names_no_address_is_called_by_any_name()
    {
        await using var site = await StartAsync(options => options with { Urls = ["http://0.0.0.0:0"] });

        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{site.Client.BaseAddress!.Port}/api/v1/topics") { Headers = { Host = "box.lan" } };
        Assert.Equal(HttpStatusCode.OK, (await site.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", "GET / HTTP/1.1\r\nHost: localhost:99999\r\nConnection: close\r\n\r\n")]
    [InlineData("http://127.0.0.1:0", "GET / HTTP/1.0\r\n\r\n")]
    [InlineData("http://127.0.0.1:0", "GET / HTTP/1.1\r\nHost: xn--0\r\nConnection: close\r\n\r\n")]
    [InlineData("http://0.0.0.0:0", "GET / HTTP/1.1\r\nHost: localhost:99999\r\nConnection: close\r\n\r\n")]
    [InlineData("http://0.0.0.0:0", "GET /claims HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n")]
    [InlineData("http://0.0.0.0:0", "GET /api/v1/topics HTTP/1.0\r\n\r\n")]
    public async Task A_host_that_is_no_authority_is_refused_like_an_unknown_one(string listening, string request)
    {
        await using var site = await StartAsync(options => options with { Urls = [listening] });
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);

        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("--public-address", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_international_name_is_known_and_linked_to_as_it_goes_over_the_wire()
    {
        await using var site = await StartAsync(options => options with { PublicAddress = new Uri("https://bücher.example") });

        var answer = await site.SendAsync(HttpMethod.Get, "/api/v1/papers?limit=1", headers: [("Host", "xn--bcher-kva.example")]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("<https://xn--bcher-kva.example/api/v1/papers", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_says_who_asks_only_where_there_is_one()
    {
        await using var behind = await StartAsync(options => options with { IsBehindProxy = true, PublicAddress = new Uri("https://atlas.example.org") });
        await using var open = await StartAsync(options => options);
        (string, string)[] forwarded = [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "atlas.example.org"), ("X-Forwarded-For", "203.0.113.5")];

        Assert.True((await behind.SendAsync(HttpMethod.Get, "/", headers: forwarded)).Headers.Contains("Strict-Transport-Security"));
        Assert.False((await open.SendAsync(HttpMethod.Get, "/", headers: forwarded)).Headers.Contains("Strict-Transport-Security"));
    }

    private static async Task<RunningSite> StartAsync(Func<SiteOptions, SiteOptions> with)
    {
        var site = new RunningSite { With = with };
        await site.InitializeAsync();
        return site;
    }
}
