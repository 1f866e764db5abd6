using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Discovery;

public sealed partial class HeadTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "WebSite")]
    [InlineData("/papers/roe2021more", "ScholarlyArticle BreadcrumbList")]
    [InlineData("/claims/verified", "Claim SoftwareSourceCode BreadcrumbList")]
    [InlineData("/claims/verified?n=20&seed=7", "Claim SoftwareSourceCode BreadcrumbList")]
    [InlineData("/topics", "DefinedTermSet BreadcrumbList")]
    [InlineData("/topics/sampling", "DefinedTerm BreadcrumbList")]
    [InlineData("/surveys/survey-2020", "ScholarlyArticle BreadcrumbList")]
    public async Task A_page_says_what_it_is(string address, string types)
    {
        var script = JsonLd().Match(await site.Client.GetStringAsync(address, Cancellation)).Groups[1].Value;
        using var document = JsonDocument.Parse(script);

        Assert.DoesNotContain('<', script);
        Assert.Equal(types.Split(' '), document.RootElement.GetProperty("@graph").EnumerateArray().Select(node => node.GetProperty("@type").GetString()!).Where(type => type != "ClaimReview"));
    }

    [Fact]
    public async Task A_run_and_the_claim_that_stands_by_it_are_reviews_of_one_claim()
    {
        var run = await site.RunAsync("verified");

        var (ofRun, ofClaim) = (await ReviewAsync(run), await ReviewAsync("/claims/verified"));

        Assert.Equal(ofRun.GetProperty("itemReviewed").GetProperty("@id").GetString(), ofClaim.GetProperty("itemReviewed").GetProperty("@id").GetString());
        Assert.Equal("verified", ofRun.GetProperty("reviewRating").GetProperty("alternateName").GetString());
    }

    [Fact]
    public async Task A_claim_is_saved_as_our_page_and_not_as_the_paper()
    {
        var tags = await TagsAsync("/claims/verified");

        Assert.Equal(["The mean of draws is one half", "TheoryAtlas", "webpage"], new[] { "citation_title", "citation_publisher", "z:itemType" }.Select(name => tags[name].Single()));
        Assert.Empty(tags["citation_journal_title"]);
        Assert.Contains("draws tends to", tags["description"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_we_write_of_a_paper_is_not_taken_for_its_abstract()
    {
        var tags = await TagsAsync("/papers/doe2020some");

        Assert.Empty(tags["description"].Concat(tags["og:url"]).Concat(tags["citation_abstract"]));
        Assert.Equal("article", tags["og:type"].Single());
        Assert.Equal("Means of n draws.", tags["og:description"].Single());
    }

    [Theory]
    [InlineData("/claims/verified?n=20&seed=7", "/claims/verified")]
    [InlineData("/en/claims/verified", "/claims/verified")]
    [InlineData("/zh/claims/verified", "/zh/claims/verified")]
    [InlineData("/status?sort=time", "/status")]
    public async Task A_page_has_one_address_in_each_language(string address, string canonical) =>
        Assert.Contains($"<link rel=\"canonical\" href=\"{new Uri(site.Client.BaseAddress!, canonical)}\">", await site.Client.GetStringAsync(address, Cancellation), StringComparison.Ordinal);

    [Fact]
    public async Task A_page_that_is_not_there_has_no_address()
    {
        var page = await (await site.Client.GetAsync("/claims/none", Cancellation)).Content.ReadAsStringAsync(Cancellation);

        Assert.DoesNotContain("rel=\"canonical\"", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_of_a_link_is_a_PNG_of_the_size_that_is_announced()
    {
        var tags = await TagsAsync("/");
        var bytes = await site.Client.GetByteArrayAsync(tags["og:image"].Single(), Cancellation);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal((tags["og:image:width"].Single(), tags["og:image:height"].Single()), ($"{Number(bytes, 16)}", $"{Number(bytes, 20)}"));
        Assert.InRange(bytes.Length, 1, 60_000);
    }

    private static int Number(byte[] bytes, int start) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(start));

    private async Task<JsonElement> ReviewAsync(string address)
    {
        using var document = JsonDocument.Parse(JsonLd().Match(await site.Client.GetStringAsync(address, Cancellation)).Groups[1].Value);
        return document.RootElement.GetProperty("@graph").EnumerateArray().Single(node => node.GetProperty("@type").GetString() == "ClaimReview").Clone();
    }

    private async Task<ILookup<string, string>> TagsAsync(string address) =>
        Meta().Matches(await site.Client.GetStringAsync(address, Cancellation)).ToLookup(tag => tag.Groups[1].Value, tag => WebUtility.HtmlDecode(tag.Groups[2].Value), StringComparer.Ordinal);

    [GeneratedRegex("<meta (?:name|property)=\"([^\"]*)\" content=\"([^\"]*)\">", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meta();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonLd();
}
