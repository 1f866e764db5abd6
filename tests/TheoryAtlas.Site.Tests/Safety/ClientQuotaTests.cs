using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using TheoryAtlas.Site.Safety;
using TheoryAtlas.Site.Tests.Api;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Safety;

/// <summary>One client cannot use up what everybody needs.</summary>
public sealed class ClientQuotaTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_beyond_the_quota_are_refused_with_when_to_go_on()
    {
        await using var site = await StartAsync(new ClientLimits { RunsPerMinute = 2 });
        var first = await site.StartAsync("{\"claim\": \"verified\"}");
        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal("\"runs\";q=2;w=60", first.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal("1", first.Headers.GetValues("RateLimit-Remaining").Single());
        Assert.Equal(HttpStatusCode.SeeOther, (await site.PostAsync("verified")).StatusCode);

        var refused = await site.StartAsync("{\"claim\": \"verified\"}");

        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("0", refused.Headers.GetValues("RateLimit-Remaining").Single());
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/claims/verified", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_reader_who_asked_for_too_much_sees_a_page_that_helps()
    {
        await using var site = await StartAsync(new ClientLimits { SearchesAtOnce = 2, SearchesPerSecond = 1 });

        // However slowly this machine answers, these come faster than one a second.
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => site.Client.GetAsync("/zh/search?q=mean", Cancellation)));
        var refused = answers.First(answer => answer.StatusCode != HttpStatusCode.OK);

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal((HttpStatusCode.TooManyRequests, "text/html"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.True(refused.Headers.Contains("Retry-After"));
        Assert.Contains($"{refused.Headers.GetValues("Retry-After").Single()} 秒后可以继续", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pages_script_that_asked_for_too_much_is_told_so_in_the_readers_language()
    {
        await using var site = await StartAsync(new ClientLimits { RunsPerMinute = 1 });
        await site.PostAsync("verified");

        var refused = await site.SendAsync(HttpMethod.Post, "/zh/claims/verified/runs", headers: [("Accept", "application/json")]);

        Assert.Contains("秒后可以继续", (await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests")).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_a_run_never_counts_as_starting_one()
    {
        await using var site = await StartAsync(new ClientLimits { RunsPerMinute = 1 });
        var started = await site.StartAsync("{\"claim\": \"never-ends\"}");

        var run = new Uri(site.Client.BaseAddress!, started.Headers.Location!).AbsolutePath;
        foreach (var address in new[] { run + "/cancel", run + "/Cancel/", run["/api/v1".Length..] + "/cancel" })
        {
            var ended = await site.SendAsync(HttpMethod.Post, address, null, ("Accept", "application/json"));
            Assert.Equal((address, HttpStatusCode.NoContent), (address, ended.StatusCode));
        }

        Assert.Equal(HttpStatusCode.NoContent, (await site.SendAsync(HttpMethod.Delete, run)).StatusCode);
    }

    [Fact]
    public async Task Only_whoever_asked_for_a_run_ends_it()
    {
        await using var site = new RunningSite { With = options => options with { Limits = new ClientLimits(), IsBehindProxy = true } };
        await site.InitializeAsync();
        var started = await site.StartAsync("{\"claim\": \"never-ends\"}", ("X-Forwarded-For", "2001:db8:1:2::3"));
        var run = new Uri(site.Client.BaseAddress!, started.Headers.Location!).AbsolutePath;

        var stranger = await site.SendAsync(HttpMethod.Delete, run, null, ("X-Forwarded-For", "2001:db8:1:3::3"));
        var page = await site.SendAsync(HttpMethod.Post, run["/api/v1".Length..] + "/cancel", null, ("X-Forwarded-For", "192.0.2.1"));
        var same = await site.SendAsync(HttpMethod.Delete, run, null, ("X-Forwarded-For", "2001:db8:1:2::4"));

        await stranger.ProblemAsync(HttpStatusCode.Forbidden, "not-yours");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("Another reader asked for this run", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, same.StatusCode);
    }

    [Theory]
    [InlineData("/search?q=a", "search")]
    [InlineData("/Search.bib?q=a", "search")]
    [InlineData("/api/v1/papers?q=a", "search")]
    [InlineData("/API/v1/claims?Q=a", "search")]
    [InlineData("/api/v1/claims", "reads")]
    [InlineData("/Papers.bib", "reads")]
    [InlineData("/status.atom", "reads")]
    [InlineData("/runs/1/ro-crate.zip", "reads")]
    [InlineData("/llms.txt", "reads")]
    [InlineData("/status.csv", "reads")]
    [InlineData("/runs/1/Plots/1.svg", "reads")]
    [InlineData("/graph?x=1", "reads")]
    [InlineData("/claims/verified?n=1", "reads")]
    [InlineData("/claims/verified", null)]
    [InlineData("/js/claim.js?v=1", null)]
    public void What_is_searched_or_made_counts_however_it_is_written(string address, string? policy)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = address.Split('?')[0], QueryString = new QueryString(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "") } };

        Assert.Equal(policy, ClientPolicy.Of(context, new ClientLimits())?.Name);
    }

    [Theory]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("::1", "::1")]
    public void A_client_is_an_address_or_a_network_of_IPv6(string address, string client) =>
        Assert.Equal(client, Client.Of(IPAddress.Parse(address)));

    private static async Task<RunningSite> StartAsync(ClientLimits limits)
    {
        var site = new RunningSite { With = options => options with { Limits = limits } };
        await site.InitializeAsync();
        return site;
    }
}
