using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Publishing;

/// <summary>The files of an export, read as a host and a browser read them: nothing here asks the exporter.</summary>
public sealed partial class PublishedFilesTests(PublishedFolder published) : IClassFixture<PublishedFolder>
{
    private const string Base = "https://example.org/some/place/";

    [Fact]
    public async Task Every_link_and_every_asset_of_every_page_is_a_file()
    {
        var missing = new List<string>();
        foreach (var file in Html())
        {
            using var page = await new HtmlParser().ParseDocumentAsync(await ReadAsync(file), TestContext.Current.CancellationToken);
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToHashSet();
            var at = new Uri(new Uri(Base), file);
            foreach (var reference in page.QuerySelectorAll("*").SelectMany(element => new[] { "href", "src", "action", "formaction", "data-index" }.Select(element.GetAttribute)).OfType<string>())
            {
                var there = new Uri(at, reference);
                if (!there.AbsoluteUri.StartsWith(Base, StringComparison.Ordinal))
                    continue;
                if (!File.Exists(FileOf(there)))
                    missing.Add($"{file}: {reference}");
                else if (reference.StartsWith('#') && reference.Length > 1 && !ids.Contains(there.Fragment[1..]))
                    missing.Add($"{file}: {reference} is no part of it");
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Pages_have_no_link_from_the_root_but_the_one_for_what_is_not_there()
    {
        foreach (var file in Html().Where(file => file != "404.html"))
            Assert.DoesNotMatch(Rooted(), await ReadAsync(file));
        Assert.Contains("href=\"/some/place/css/site.css?v=", await ReadAsync("404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_has_the_reference_run_and_how_to_run_it_instead_of_a_form()
    {
        var claim = await ReadAsync("claims/tent-folds/index.html");

        Assert.Contains("verdict-verified", claim, StringComparison.Ordinal);
        Assert.Contains("class=\"plot", claim, StringComparison.Ordinal);
        Assert.Contains("<code>git clone https://example.org/atlas.git theoryatlas</code>\n<code>cd theoryatlas</code>\n<code>./atlas verify tent-folds --seed 1 --set folds=6</code>", claim, StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\"", claim, StringComparison.Ordinal);
        Assert.DoesNotContain("claim.js", claim, StringComparison.Ordinal);
        Assert.Contains("自行运行", await ReadAsync("zh/claims/tent-folds/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_languages_lead_to_one_another_and_say_so_to_search_engines()
    {
        var english = await ReadAsync("papers/okoro2021kernel/index.html");
        var chinese = await ReadAsync("zh/papers/okoro2021kernel/index.html");

        Assert.Contains("href=\"../../zh/papers/okoro2021kernel/\" hreflang=\"zh\"", english, StringComparison.Ordinal);
        Assert.Contains("href=\"../../../papers/okoro2021kernel/\" hreflang=\"en\"", chinese, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{Base}zh/papers/okoro2021kernel/\">", chinese, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"x-default\" href=\"{Base}papers/okoro2021kernel/\"", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sitemap_and_the_feeds_name_files()
    {
        var sitemap = XDocument.Parse(await ReadAsync("sitemap.xml"));
        var places = sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value)).ToList();
        var links = new[] { "feed.atom", "claims.atom", "papers.atom", "topics/approximation.atom", "status.atom" }
            .SelectMany(feed => XDocument.Load(Path.Combine(published.Path, feed)).Descendants().Where(element => element.Name.LocalName is "link" or "icon").Select(element => new Uri(element.Attribute("href")?.Value ?? element.Value)));

        Assert.True(places.Count > 40);
        Assert.All(places.Concat(links).Where(place => place.Host == "example.org"), place => Assert.True(File.Exists(FileOf(place)), place.AbsoluteUri));
        Assert.Contains($"Sitemap: {Base}sitemap.xml", await ReadAsync("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_programs_read_is_there()
    {
        using var catalog = JsonDocument.Parse(await ReadAsync("catalog.json"));
        var claim = catalog.RootElement.GetProperty("claims").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "tent-folds");

        Assert.Equal("theoryatlas-catalog/1", catalog.RootElement.GetProperty("format").GetString());
        Assert.Equal("verified", claim.GetProperty("verdict").GetString());
        Assert.Equal(32, claim.GetProperty("run").GetProperty("theorem")[0].GetProperty("measured").GetDouble());
        Assert.Equal(5, catalog.RootElement.GetProperty("papers").GetArrayLength());
        Assert.Equal(await ReadAsync("papers.bib"), await ReadAsync("atlas.bib"));
        Assert.All(["claims/tent-folds/badge.svg", "claims/tent-folds/badge.json", "status/badge.svg", "papers/okoro2021kernel.csl.json", ".nojekyll", "llms.txt", "opensearch.xml"], file => Assert.True(File.Exists(Path.Combine(published.Path, file)), file));
        Assert.All(["api", "openapi", "problems", "runs", "search/suggest", "favicon.ico"], path => Assert.False(Path.Exists(Path.Combine(published.Path, path)), path));
    }

    private IEnumerable<string> Html() => Directory.EnumerateFiles(published.Path, "*.html", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(published.Path, file));

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(published.Path, file), TestContext.Current.CancellationToken);

    // As hosts find it: a folder's page is its index.
    private string FileOf(Uri address)
    {
        var path = address.AbsolutePath[new Uri(Base).AbsolutePath.Length..];
        return Path.Combine(published.Path, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
    }

    [GeneratedRegex("""(?:href|src|action|data-index)="/""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rooted();
}
