using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using TheoryAtlas.Formats.Citations;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed partial class PaperTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reference_managers_find_the_paper_and_no_other()
    {
        var page = await site.Client.GetStringAsync("/papers/roe2021more", Cancellation);
        var tags = Meta().Matches(page).Select(tag => (tag.Groups[1].Value, WebUtility.HtmlDecode(tag.Groups[2].Value))).ToList();

        Assert.Contains(("citation_title", "More <b>bounds</b>"), tags);
        Assert.Equal(["Doe, Jane", "van Roe, John"], tags.Where(tag => tag.Item1 == "citation_author").Select(tag => tag.Item2));
        Assert.Contains(("citation_journal_title", "Journal of Means"), tags);
        Assert.DoesNotContain(tags, tag => tag.Item1 is "description" or "og:url");
        Assert.DoesNotContain("Z3988", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_what_it_is_in_JSON_LD_that_cannot_leave_its_element()
    {
        var page = await site.Client.GetStringAsync("/papers/roe2021more", Cancellation);
        var json = JsonLd().Match(page).Groups[1].Value;

        Assert.Equal("More <b>bounds</b>", JsonDocument.Parse(json).RootElement.GetProperty("@graph")[0].GetProperty("headline").GetString());
        Assert.DoesNotContain('<', json);
    }

    [Fact]
    public async Task What_it_builds_on_and_what_builds_on_it_are_linked_both_ways()
    {
        Assert.Contains("Builds on", await site.Client.GetStringAsync("/papers/roe2021more", Cancellation), StringComparison.Ordinal);
        Assert.Contains("Built upon by", await site.Client.GetStringAsync("/papers/doe2020some", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notes_link_terms_of_the_glossary() =>
        Assert.Contains("href=\"/glossary#draw\" class=\"term\"", await site.Client.GetStringAsync("/papers/doe2020some", Cancellation), StringComparison.Ordinal);

    [Fact]
    public async Task The_paper_is_cited_in_the_styles_of_journals()
    {
        Assert.SkipUnless(FormattedCitations.Obstacle is null, FormattedCitations.Obstacle ?? "");
        await site.CitationsAsync();

        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync("/papers/doe2020some", Cancellation));

        Assert.Contains("Doe, J., & van Roe, J. (2020). A ReLU bound in L². <i>Journal of Means</i>.", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"style\">IEEE</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"style\">Chicago</span>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/topics/sampling")]
    [InlineData("/surveys/survey-2020")]
    [InlineData("/papers")]
    public async Task A_list_offers_each_of_its_papers_to_Zotero(string address) =>
        Assert.Equal(2, (await site.Client.GetStringAsync(address, Cancellation)).Split("class=\"Z3988\"").Length - 1);

    [Fact]
    public async Task The_map_of_a_survey_counts_papers_and_claims_and_says_what_is_missing()
    {
        var page = await site.Client.GetStringAsync("/surveys/survey-2020", Cancellation);

        Assert.Matches("""2 papers\.\s+2 sections without parts of their own:\s+1 has no paper yet,\s+1 has no claim yet\.""", page);
        Assert.Matches("""(?s)Means</a></th>\s*<td class="number">2</td>\s*<td class="number">1</td>""", page);
    }

    [GeneratedRegex("<meta (?:name|property)=\"([^\"]*)\" content=\"([^\"]*)\">", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meta();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonLd();
}
