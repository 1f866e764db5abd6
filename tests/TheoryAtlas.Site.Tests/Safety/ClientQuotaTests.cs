using System.Globalization;
using System.Net;
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
        Assert.Contains("<h1>", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_a_run_never_counts_as_starting_one()
    {
        await using var site = await StartAsync(new ClientLimits { RunsPerMinute = 1 });
        var started = await site.StartAsync("{\"claim\": \"never-ends\"}");

        Assert.Equal(HttpStatusCode.NoContent, (await site.SendAsync(HttpMethod.Delete, started.Headers.Location!.ToString())).StatusCode);
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
