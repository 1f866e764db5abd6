using System.Net;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Live;

/// <summary>The stream of a run's events as a browser's EventSource or a proxy sees it.</summary>
public sealed class StreamTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_who_was_cut_off_gets_the_rest_without_repeats()
    {
        var page = await StartAsync(1);
        using (var first = await OpenAsync(page))
            Assert.Equal(("1", "phase"), Named(await first.NextAsync(Cancellation)));

        using var second = await OpenAsync(page, lastId: "1");
        Assert.Equal(("2", "progress"), Named(await second.NextAsync(Cancellation)));
        await CancelAsync(page);
        var rest = await second.RestAsync(Cancellation);

        Assert.DoesNotContain(rest, happened => happened.Id is "1" or "2");
        Assert.Equal(["verdict", "end"], rest.TakeLast(2).Select(happened => happened.Name));
    }

    [Fact]
    public async Task Whoever_asks_again_after_the_end_gets_the_end_or_is_told_to_stop()
    {
        var page = await site.RunAsync("verified", ("seed", "31"));

        using var late = await OpenAsync(page, lastId: "5");
        Assert.Equal(["verdict", "end"], (await late.RestAsync(Cancellation)).Select(happened => happened.Name));
        using var done = await OpenAsync(page, lastId: "end");
        Assert.Equal(HttpStatusCode.NoContent, done.Answer.StatusCode);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999999")]
    [InlineData("1; drop table began")]
    [InlineData("２")]
    public async Task A_number_that_cannot_be_is_read_as_none(string lastId)
    {
        var page = await site.RunAsync("verified", ("seed", "32"));
        using var request = new HttpRequestMessage(HttpMethod.Get, page + "/events");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", Uri.EscapeDataString(lastId));

        var stream = await (await site.Client.SendAsync(request, Cancellation)).Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("event: end", stream, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_readers_follow_one_run_and_one_who_leaves_disturbs_nobody()
    {
        var page = await StartAsync(2);
        using var stays = await OpenAsync(page);
        using var alsoStays = await OpenAsync(page);
        using (var leaves = await OpenAsync(page))
            await leaves.NextAsync(Cancellation);

        Assert.Contains("data-running=\"true\"", await site.Client.GetStringAsync(page, Cancellation), StringComparison.Ordinal);
        await CancelAsync(page);

        Assert.Equal("end", (await stays.RestAsync(Cancellation))[^1].Name);
        Assert.Equal("end", (await alsoStays.RestAsync(Cancellation))[^1].Name);
    }

    [Fact]
    public async Task The_site_answers_while_readers_wait()
    {
        var page = await StartAsync(3);
        var readers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OpenAsync(page)));

        foreach (var address in new[] { "/status", "/claims/verified", "/search?q=mean", page })
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(address, Cancellation)).StatusCode);

        await CancelAsync(page);
        foreach (var reader in readers)
        {
            Assert.Equal("end", (await reader.RestAsync(Cancellation))[^1].Name);
            reader.Dispose();
        }
    }

    [Fact]
    public async Task Nothing_on_the_way_may_keep_change_or_compress_it()
    {
        var page = await StartAsync(4);
        using var reader = await OpenAsync(page);
        await CancelAsync(page);
        await reader.RestAsync(Cancellation);

        Assert.Equal("text/event-stream", reader.Answer.Content.Headers.ContentType!.MediaType);
        Assert.True(reader.Answer.Headers.CacheControl is { NoCache: true, NoTransform: true });
        Assert.Empty(reader.Answer.Content.Headers.ContentEncoding);
        Assert.Equal("no", reader.Answer.Headers.GetValues("X-Accel-Buffering").Single());
    }

    private static (string, string) Named((string Id, string Name, string Data)? happened) => (happened!.Value.Id, happened.Value.Name);

    private Task<ServerSentEvents> OpenAsync(string page, string? lastId = null) =>
        ServerSentEvents.OpenAsync(site.Client, page + "/events", Cancellation, lastId);

    private async Task<string> StartAsync(int seed) => (await site.PostAsync("never-ends", ("seed", seed.ToString()))).Headers.Location!.ToString();

    private async Task CancelAsync(string page) => await site.Client.PostAsync(page + "/cancel", null, Cancellation);
}
