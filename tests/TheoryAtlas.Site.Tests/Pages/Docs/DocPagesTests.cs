using System.Net;
using System.Text.RegularExpressions;
using TheoryAtlas.Site.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Pages.Docs;

/// <summary>The documentation as the site shows it.</summary>
public sealed partial class DocPagesTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_file_of_the_documentation_is_a_page_and_every_link_on_it_leads_somewhere()
    {
        List<string> dead = [];
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
        {
            var address = "/docs/" + Path.GetRelativePath(Path.Combine(Repository.Root, "docs"), file)[..^3];
            address = address.EndsWith("/README", StringComparison.Ordinal) ? address[..^"/README".Length] : address;
            var page = await site.Client.GetStringAsync(address, Cancellation);
            foreach (var link in Link().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups["address"].Value)).Where(link => asked.Add(link)))
            {
                if (!IsElsewhere(link) && await StatusAsync(link) != HttpStatusCode.OK)
                    dead.Add($"{address}: {link}");
            }

            dead.AddRange(Anchor().Matches(page).Select(link => link.Groups["id"].Value).Where(id => !page.Contains($"id=\"{WebUtility.HtmlDecode(Uri.UnescapeDataString(id))}\"", StringComparison.Ordinal)).Select(id => $"{address}: #{id}"));
        }

        Assert.Empty(dead);
        Assert.True(asked.Count > 100);
    }

    [Fact]
    public async Task A_link_to_another_file_leads_to_its_page_in_the_language_of_the_page()
    {
        Assert.Contains("href=\"/docs/verdicts#the-reference-run\"", await site.Client.GetStringAsync("/docs/reproducibility", Cancellation), StringComparison.Ordinal);
        Assert.Contains("href=\"/zh/docs/verdicts#the-reference-run\"", await site.Client.GetStringAsync("/zh/docs/reproducibility", Cancellation), StringComparison.Ordinal);
        Assert.Contains("href=\"/docs/rules\"", await site.Client.GetStringAsync("/docs", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_file_of_the_repository_leads_to_what_the_site_shows_of_it()
    {
        var page = await site.Client.GetStringAsync("/docs/checks", Cancellation);

        Assert.Contains("href=\"/claims/he-initialization-moments\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/papers/he2015delving\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/contribute\"", page, StringComparison.Ordinal);
        Assert.Contains("The specification (<code>tests/TheoryAtlas.Search.Tests/specs/query-language.md</code>)", await site.Client.GetStringAsync("/docs/searching", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samples_are_marked_tables_are_boxed_and_formulas_set()
    {
        var page = await site.Client.GetStringAsync("/docs/checks", Cancellation);

        Assert.Contains("<span class=\"k\">using</span>", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"table-box\" role=\"group\" tabindex=\"0\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<th></th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("$n^{-1/2}$", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<pre[^>]*>.{0,40}<pre", page);
    }

    [Fact]
    public async Task A_page_names_what_is_on_it_and_what_comes_before_and_after()
    {
        var page = await site.Client.GetStringAsync("/docs/rules/ATLAS012", Cancellation);

        Assert.Matches("href=\"/docs/rules/ATLAS011\" rel=\"prev\"", page);
        Assert.Matches("href=\"/docs/rules/ATLAS013\" rel=\"next\"", page);
        Assert.Contains("<a href=\"#controls\">Controls</a>", await site.Client.GetStringAsync("/docs/checks", Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/docs/rules/atlas012", "/docs/rules/ATLAS012")]
    [InlineData("/zh/docs/README", "/zh/docs")]
    [InlineData("/docs/decisions/README", "/docs/decisions")]
    public async Task An_address_that_is_nearly_right_leads_on(string address, string right)
    {
        var answer = await site.Client.GetAsync(address, Cancellation);

        Assert.Equal((HttpStatusCode.MovedPermanently, right), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("/docs/rules/ATLAS999")]
    [InlineData("/docs/nowhere")]
    [InlineData("/docs/..%2fREADME")]
    [InlineData("/docs/images/nothing.webp")]
    [InlineData("/docs/images/..%2f..%2fglobal.json")]
    public async Task What_is_not_there_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));

    [Fact]
    public async Task Pictures_and_texts_are_served_as_they_are()
    {
        var picture = await site.Client.GetAsync("/docs/images/claim-after-light.webp", Cancellation);

        Assert.Equal("image/webp", picture.Content.Headers.ContentType?.MediaType);
        Assert.Matches("<img src=\"/docs/images/claim-after-light.webp\"[^>]* width=\"1280\" height=\"860\"", await site.Client.GetStringAsync("/docs/exploring", Cancellation));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "checks.md"), Cancellation), await site.Client.GetStringAsync("/docs/checks.md", Cancellation));
    }

    [Fact]
    public async Task What_is_looked_for_is_found_by_section()
    {
        var page = await site.Client.GetStringAsync("/docs?q=control+arithmetic", Cancellation);

        Assert.Contains("href=\"/docs/checks#controls\"", page, StringComparison.Ordinal);
        Assert.Matches("<mark>[Cc]ontrol</mark>", page);
    }

    [Fact]
    public async Task The_English_text_says_that_it_is_English_on_a_Chinese_page()
    {
        var page = await site.Client.GetStringAsync("/zh/docs/verdicts", Cancellation);

        Assert.Contains("<article class=\"prose doc\" lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("文档为英文", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemap_and_overview_name_the_pages()
    {
        Assert.Contains("/docs/rules/ATLAS012</loc>", await site.Client.GetStringAsync("/sitemap.xml", Cancellation), StringComparison.Ordinal);
        Assert.Contains("/docs/checks.md", await site.Client.GetStringAsync("/llms.txt", Cancellation), StringComparison.Ordinal);
        Assert.Contains("href=\"/docs\"", await site.Client.GetStringAsync("/glossary", Cancellation), StringComparison.Ordinal);
    }

    // The small site has none of the papers and claims that the documentation speaks of; the repository has.
    private static bool IsElsewhere(string link) => link.Split('#')[0].Split('/') switch
    {
        ["", "claims", var id] => Directory.Exists(Path.Combine(Repository.Root, "claims", id)),
        ["", "papers", var key] => File.Exists(Path.Combine(Repository.Root, "corpus", "papers", key + ".yaml")),
        ["", "surveys", var id] => File.Exists(Path.Combine(Repository.Root, "corpus", "surveys", id + ".yaml")),
        _ => false,
    };

    private async Task<HttpStatusCode> StatusAsync(string address) => (await site.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancellation)).StatusCode;

    [GeneratedRegex("(?:href|src)=\"(?<address>/[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("href=\"#(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Anchor();
}
