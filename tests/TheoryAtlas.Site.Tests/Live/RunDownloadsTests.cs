using System.IO.Compression;
using System.Net;
using System.Text.Json;
using TheoryAtlas.Site.Tests.Api;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Live;

public sealed class RunDownloadsTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_downloaded_as_JSON()
    {
        var page = await site.RunAsync("verified", ("n", "400"), ("seed", "11"));

        var answer = await site.Client.GetAsync(page + ".json", Cancellation);

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(("verified", 11), (json.RootElement.GetProperty("claim").GetString(), json.RootElement.GetProperty("seed").GetInt32()));
        Assert.Equal($"verified-{Path.GetFileName(page)}.json", answer.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("verified")]
    [InlineData("throws")]
    public async Task A_run_is_downloaded_as_a_crate_that_may_be_kept_for_ever(string claim)
    {
        var page = await site.RunAsync(claim);

        var answer = await site.Client.GetAsync(page + "/ro-crate.zip", Cancellation);

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"{claim}-{Path.GetFileName(page)}.ro-crate.zip", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal("ro-crate-metadata.json", zip.Entries[0].Name);
    }

    [Theory]
    [InlineData(".json")]
    [InlineData("/ro-crate.zip")]
    public async Task What_a_reader_has_already_is_not_sent_again(string download)
    {
        var address = await site.RunAsync("verified") + download;
        var first = await site.Client.GetAsync(address, Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var head = new HttpRequestMessage(HttpMethod.Head, address);

        Assert.Equal(HttpStatusCode.NotModified, (await site.Client.SendAsync(again, Cancellation)).StatusCode);
        Assert.Equal(first.Headers.ETag, (await site.Client.SendAsync(head, Cancellation)).Headers.ETag);
    }

    [Theory]
    [InlineData(".json")]
    [InlineData("/ro-crate.zip")]
    public async Task A_run_that_goes_on_is_refused_with_a_sentence(string download)
    {
        var page = (await site.PostAsync("never-ends")).Headers.Location!.ToString();

        var answer = await site.Client.GetAsync(page + download, Cancellation);
        await site.Client.PostAsync(page + "/cancel", content: null, Cancellation);

        Assert.Contains("goes on", (await answer.ProblemAsync(HttpStatusCode.Conflict, "not-yet")).Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/runs/nothing.json")]
    [InlineData("/runs/nothing/ro-crate.zip")]
    public async Task An_unknown_run_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(address, Cancellation)).StatusCode);
}
