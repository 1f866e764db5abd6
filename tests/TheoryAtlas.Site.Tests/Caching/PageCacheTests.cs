using System.IO.Compression;
using System.Net;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Caching;

public sealed class PageCacheTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_made_once_and_kept()
    {
        await site.CitationsAsync();
        var first = await GetAsync("/topics?kept");
        var second = await GetAsync("/topics?kept");

        Assert.False(first.Headers.Contains("Age"));
        Assert.True(second.Headers.Contains("Age"));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancellation), await second.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_search_is_kept_once_it_was_asked_for_again()
    {
        await site.CitationsAsync();
        var answers = new List<bool>();
        for (var i = 0; i < 3; i++)
            answers.Add((await GetAsync("/search?q=kept+words")).Headers.Contains("Age"));

        Assert.Equal([false, false, true], answers);
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_so()
    {
        await site.CitationsAsync();
        var known = await GetAsync("/papers/doe2020some");

        var again = await GetAsync("/papers/doe2020some", ("If-None-Match", known.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(known.Headers.ETag, again.Headers.ETag);
        Assert.Equal(["Accept", "Accept-Encoding", "Accept-Language"], again.Headers.Vary);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/papers/doe2020some", ("If-None-Match", "W/\"another\""))).StatusCode);
    }

    [Fact]
    public async Task A_run_that_ends_makes_other_pages_of_those_kept()
    {
        var before = await GetAsync("/status?before");
        await site.RunAsync("vacuous", ("again", "1"));

        var after = await GetAsync("/status?before", ("If-None-Match", before.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains("standing-vacuous", await after.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Each_reader_gets_the_compression_that_it_reads(string encoding)
    {
        var plain = await (await GetAsync("/claims")).Content.ReadAsStringAsync(Cancellation);
        for (var i = 0; i < 2; i++)
        {
            var packed = await GetAsync("/claims", ("Accept-Encoding", encoding));
            Assert.Equal(encoding, Assert.Single(packed.Content.Headers.ContentEncoding));
            await using var body = await packed.Content.ReadAsStreamAsync(Cancellation);
            using var unpacked = new StreamReader(encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress));
            Assert.Equal(plain, await unpacked.ReadToEndAsync(Cancellation));
        }
    }

    [Fact]
    public async Task Readers_of_two_languages_do_not_get_each_others_page()
    {
        var english = await (await GetAsync("/surveys", ("Accept-Language", "en"))).Content.ReadAsStringAsync(Cancellation);
        var chinese = await (await GetAsync("/surveys", ("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"))).Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("<html lang=\"en\"", english, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh\"", chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims/nothing")]
    [InlineData("/claims/verified?seed=-1")]
    public async Task What_went_wrong_is_not_kept(string address)
    {
        var first = await GetAsync(address);
        var second = await GetAsync(address);

        Assert.False(second.IsSuccessStatusCode);
        Assert.Null(first.Headers.ETag);
        Assert.False(second.Headers.Contains("Age"));
    }

    [Fact]
    public async Task What_shows_a_run_that_goes_on_is_not_kept()
    {
        var run = (await site.PostAsync("never-ends", ("again", "1"))).Headers.Location!.ToString();
        try
        {
            foreach (var address in new[] { run, "/claims/never-ends", "/claims/never-ends/seeds" })
                Assert.Equal("no-store", (await GetAsync(address)).Headers.CacheControl!.ToString());
        }
        finally
        {
            await site.EndAsync(run);
        }
    }

    [Fact]
    public async Task What_lists_a_run_that_goes_on_is_not_kept()
    {
        var run = (await site.PostAsync("never-ends", ("again", "1"))).Headers.Location!.ToString();
        try
        {
            foreach (var address in new[] { "/status", $"/runs/compare?a={run[6..]}&b={run[6..]}" })
                Assert.Equal("no-store", (await GetAsync(address)).Headers.CacheControl!.ToString());
        }
        finally
        {
            await site.EndAsync(run);
        }
    }

    [Theory]
    [InlineData("/papers.bib", "br")]
    [InlineData("/feed.atom", "gzip")]
    [InlineData("/api/v1/papers", "br")]
    [InlineData("/js/claim.js", "gzip")]
    public async Task Each_compression_of_a_file_has_a_tag_of_its_own(string address, string encoding)
    {
        var plain = (await GetAsync(address)).Headers.ETag!;
        var packed = (await GetAsync(address, ("Accept-Encoding", encoding))).Headers.ETag!;

        var again = await GetAsync(address, ("Accept-Encoding", encoding), ("If-None-Match", packed.ToString()));

        Assert.False(plain.IsWeak);
        Assert.Equal($"{plain.Tag[..^1]}-{encoding}\"", packed.ToString());
        Assert.Equal((HttpStatusCode.NotModified, packed), (again.StatusCode, again.Headers.ETag!));
        Assert.Contains("Accept-Encoding", again.Headers.Vary);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(address, ("If-None-Match", plain.ToString()))).StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Each_compression_of_a_bibliography_that_is_kept_has_a_tag_of_its_own(string encoding)
    {
        await site.CitationsAsync();
        (string, string)[] asked = [("Accept", "application/x-bibtex"), ("Accept-Encoding", encoding)];
        var plain = (await GetAsync("/papers/doe2020some", asked[0])).Headers.ETag!;

        var first = await GetAsync("/papers/doe2020some", asked);
        var kept = await GetAsync("/papers/doe2020some", asked);
        var known = await GetAsync("/papers/doe2020some", [.. asked, ("If-None-Match", kept.Headers.ETag!.ToString())]);

        Assert.False(plain.IsWeak);
        Assert.Equal($"{plain.Tag[..^1]}-{encoding}\"", first.Headers.ETag!.ToString());
        Assert.True(kept.Headers.Contains("Age"));
        Assert.Equal(first.Headers.ETag, kept.Headers.ETag);
        Assert.Equal((HttpStatusCode.NotModified, kept.Headers.ETag), (known.StatusCode, known.Headers.ETag));
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync("/papers/doe2020some", asked[0], ("If-None-Match", plain.ToString()))).StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Client.SendAsync(request, Cancellation);
    }
}
