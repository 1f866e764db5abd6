using Microsoft.Net.Http.Headers;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Languages;

public sealed class LanguageChoiceTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh")]
    [InlineData("de,zh;q=0.5,en;q=0.4", "zh")]
    [InlineData("en-GB,zh;q=0.9", "en")]
    [InlineData("zh;q=0,en;q=0.1", "en")]
    [InlineData("de,fr", "en")]
    [InlineData("*", "en")]
    public void The_language_that_a_reader_likes_best_is_chosen(string asked, string chosen) =>
        Assert.Equal(chosen, LanguageChoice.Preferred(StringWithQualityHeaderValue.ParseList([asked])).Tag);

    [Theory]
    [InlineData("/zh/topics", "en", "zh", "href=\"/zh/claims\"")]
    [InlineData("/en/topics", "zh", "en", "href=\"/en/claims\"")]
    [InlineData("/zh", "en", "zh", "action=\"/zh/search\"")]
    public async Task An_address_says_the_language_whatever_the_browser_asks_for(string address, string asked, string language, string link)
    {
        var page = await GetAsync(address, asked);

        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains(link, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_page_names_itself_in_every_language()
    {
        var page = await GetAsync("/zh/search?q=mean", "en");

        Assert.Matches("<link rel=\"alternate\" hreflang=\"en\" href=\"http://[^\"/]*/search\\?q=mean\"", page);
        Assert.Matches("<link rel=\"alternate\" hreflang=\"zh\" href=\"http://[^\"/]*/zh/search\\?q=mean\"", page);
        Assert.Matches("<a [^>]*href=\"/en/search\\?q=mean\"[^>]*>English</a>", page);
    }

    [Theory]
    [InlineData("/zhuang")]
    [InlineData("/ZH/topics")]
    public async Task What_only_begins_like_a_language_is_none(string address) =>
        Assert.Contains("status-code", await GetAsync(address, "en"), StringComparison.Ordinal);

    private async Task<string> GetAsync(string address, string asked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);
        return await (await site.Client.SendAsync(request, Cancellation)).Content.ReadAsStringAsync(Cancellation);
    }
}
