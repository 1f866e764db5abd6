using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed partial class ClaimTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_hypothesis_says_what_breaks_without_it()
    {
        await site.RunAsync("verified");
        var page = await PageAsync("/claims/verified");

        Assert.Matches("id=\"hypothesis-1\"[\\s\\S]*?Dropped in the control: largest mean is 1[^<]* instead of at most 1\\.[\\s\\S]*?In the control,", page);
        Assert.Contains("With hypothesis 1 broken it is", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_and_the_check_are_cited_each_in_every_format()
    {
        var run = await site.RunAsync("verified", ("again", "1"));
        var page = await PageAsync("/claims/verified");

        foreach (var address in new[] { "/papers/doe2020some.bib", "/papers/doe2020some.ris", "/papers/doe2020some.csl.json", $"/claims/verified.bib?run={run[6..]}", $"/claims/verified.ris?run={run[6..]}", $"/claims/verified.csl.json?run={run[6..]}" })
        {
            Assert.Contains($"href=\"{address}\"", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(address, Cancellation)).StatusCode);
        }

        Assert.Contains(new Uri(site.Client.BaseAddress!, run).ToString(), await PageAsync("/claims/verified.bib"), StringComparison.Ordinal);
        await site.RunAsync("verified", ("seed", "77"));
        Assert.Contains(run, await PageAsync($"/claims/verified.bib?run={run[6..]}"), StringComparison.Ordinal);
        Assert.DoesNotContain("note", await PageAsync("/claims/verified.bib?run="), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync($"/claims/vacuous.bib?run={run[6..]}", Cancellation)).StatusCode);
        Assert.StartsWith("TY  - COMP\r\n", await PageAsync("/claims/verified.ris"), StringComparison.Ordinal);
        using var csl = JsonDocument.Parse(await PageAsync("/claims/verified.csl.json"));
        Assert.Equal("report", csl.RootElement[0].GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/claims/nothing.bib", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Every_line_of_the_source_has_an_address()
    {
        var page = await PageAsync("/claims/verified");

        Assert.Contains("id=\"L2\"><a class=\"line-number\" href=\"#L2\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"L3\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_badge_can_be_embedded_with_its_absolute_address()
    {
        var page = WebUtility.HtmlDecode(await PageAsync("/claims/verified"));
        var claim = new Uri(site.Client.BaseAddress!, "/claims/verified").ToString();

        Assert.Contains($"[![TheoryAtlas: verified]({claim}/badge.svg)]({claim})", page, StringComparison.Ordinal);
        Assert.Contains($"image:{claim}/badge.svg[TheoryAtlas: verified,link={claim}]", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_follows_a_run_stays_in_the_language_of_the_address()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/zh/claims/verified/runs") { Content = new FormUrlEncodedContent([KeyValuePair.Create("seed", "91")]) };
        request.Headers.Accept.ParseAdd("application/json");
        var answer = await site.Client.SendAsync(request, Cancellation);
        using var begun = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        var page = begun.RootElement.GetProperty("page").GetString()!;
        await site.RunAsync("verified", ("seed", "91"));
        var events = await PageAsync(begun.RootElement.GetProperty("events").GetString()!);

        Assert.StartsWith("/zh/runs/", page, StringComparison.Ordinal);
        Assert.Contains($"\"page\":\"{page}\"", events, StringComparison.Ordinal);
        var claim = await PageAsync("/zh/claims/verified");
        Assert.Contains("data-run=\"/zh/claims/verified\"", claim, StringComparison.Ordinal);
        Assert.Contains("action=\"/zh/claims/verified/runs\"", claim, StringComparison.Ordinal);
        Assert.DoesNotContain("/zh/zh/", claim, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"en\">Largest mean</span>", claim, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_id_on_the_page_is_one_of_its_kind()
    {
        await site.RunAsync("verified");
        var ids = Id().Matches(await PageAsync("/claims/verified")).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(ids.Distinct().Order(), ids.Order());
    }

    private Task<string> PageAsync(string address) => site.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);

    [GeneratedRegex("\\sid=\"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
