using System.Text;
using System.Xml.Linq;
using TheoryAtlas.Formats.Syndication;

namespace TheoryAtlas.Formats.Tests.Syndication;

public sealed class SitemapTests
{
    [Fact]
    public void A_page_names_its_languages_and_the_time_of_its_last_change()
    {
        var page = new SitemapPage(new Uri("https://atlas.example.org/papers/x"), new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero), [("zh", new Uri("https://atlas.example.org/zh/papers/x"))]);

        var url = XDocument.Parse(Encoding.UTF8.GetString(Sitemap.Write([page]))).Root!.Elements().Single();

        Assert.Equal(["https://atlas.example.org/papers/x", "2026-02-01T12:00:00Z", ""], url.Elements().Select(element => element.Value));
        Assert.Equal("https://atlas.example.org/zh/papers/x", url.Elements().Last().Attribute("href")!.Value);
    }

    [Fact]
    public void A_page_whose_age_is_not_known_has_no_time() =>
        Assert.DoesNotContain("lastmod", Encoding.UTF8.GetString(Sitemap.Write([new SitemapPage(new Uri("https://atlas.example.org/"), null, [])])), StringComparison.Ordinal);
}
