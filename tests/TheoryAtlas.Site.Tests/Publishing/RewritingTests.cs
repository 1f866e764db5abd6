using System.Text;
using TheoryAtlas.Site.Publishing;

namespace TheoryAtlas.Site.Tests.Publishing;

public sealed class RewritingTests
{
    private static readonly PublishedAddress s_page = PublishedAddress.Of("/zh/claims/x")!;

    [Theory]
    [InlineData("<a href=\"/zh/papers/y\">Y</a>", "<a href=\"../../papers/y/\">Y</a>")]
    [InlineData("<a href=\"https://example.org/\">E</a>", "<a href=\"https://example.org/\">E</a>")]
    [InlineData("<a class=\"dot\" href=\"/runs/1\" title=\"T\" download>Run <b>1</b></a>", "<span class=\"dot\" title=\"T\">Run <b>1</b></span>")]
    [InlineData("<img src=\"/icon.svg\" srcset=\"/icon.svg 1x, /social.png 2x\" alt=\"\">", "<img src=\"../../../icon.svg\" srcset=\"../../../icon.svg 1x, ../../../social.png 2x\" alt=\"\">")]
    [InlineData("<form action=\"/zh/search\"><input name=\"q\"></form>", "<form action=\"../../search/\"><input name=\"q\"></form>")]
    [InlineData("<form action=\"/runs/compare\"><input name=\"a\"></form>", "")]
    [InlineData("<div data-index=\"/zh/search/index.json\" data-keep=\"type:claim\" data-key=\"/\"></div>", "<div data-index=\"../../search/index.json\" data-keep=\"type:claim\" data-key=\"/\"></div>")]
    [InlineData("<template><a href=\"/zh/claims\">C</a></template>", "<template><a href=\"../\">C</a></template>")]
    [InlineData("<svg><a href=\"/zh/claims/y\"><text>Y</text></a></svg>", "<svg><a href=\"../y/\"><text>Y</text></a></svg>")]
    [InlineData("<code>https://theoryatlas.invalid/claims/x/badge.svg</code>", "<code>https://example.org/place/claims/x/badge.svg</code>")]
    [InlineData("<p>See https://theoryatlas.invalid/claims/x.</p>", "<p>See https://example.org/place/claims/x/.</p>")]
    public void A_page_is_written_for_its_place(string body, string written) =>
        Assert.Equal($"<!DOCTYPE html><html lang=\"zh\"><head></head><body>{written}</body></html>", Page(body, "https://example.org/place/").Trim());

    [Fact]
    public void Absolute_addresses_of_the_head_are_those_of_the_output()
    {
        const string head = "<link rel=\"canonical\" href=\"https://theoryatlas.invalid/zh/claims/x\"><meta property=\"og:image\" content=\"https://theoryatlas.invalid/social.png\"><script type=\"application/ld+json\">{\"@id\":\"https://theoryatlas.invalid/claims/x#claim\",\"url\":\"https://theoryatlas.invalid/search?q={q}\"}</script>";

        var page = Page(head, "https://example.org/place/");

        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/place/zh/claims/x/\">", page, StringComparison.Ordinal);
        Assert.Contains("content=\"https://example.org/place/social.png\"", page, StringComparison.Ordinal);
        Assert.Contains("{\"@id\":\"https://example.org/place/claims/x/#claim\",\"url\":\"https://example.org/place/search/?q={q}\"}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("link", Page(head, null), StringComparison.Ordinal);
        Assert.DoesNotContain("invalid", Page(head, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Fonts_of_a_style_sheet_and_modules_of_a_script_are_found()
    {
        var map = Links("https://example.org/place/");
        var css = new Rewriting(map).Of(PublishedAddress.Of("/css/site.css")!, new(200, "text/css", Encoding.UTF8.GetBytes("a{src:url(/lib/a.woff2)}b{src:url(\"../lib/b.woff2\")}c{background:url(data:image/png;base64,AA)}")));
        var js = new Rewriting(map).Of(PublishedAddress.Of("/js/deep/a.js")!, new(200, "text/javascript", Encoding.UTF8.GetBytes("import { a,\n  b } from \"../b.js\";\nimport \"./c.js\";\nexport const text = 'from \"./d.js\"';")));

        Assert.Equal("a{src:url(../lib/a.woff2)}b{src:url(../lib/b.woff2)}c{background:url(data:image/png;base64,AA)}", Encoding.UTF8.GetString(css.Bytes));
        Assert.Equal(["lib/a.woff2", "lib/b.woff2"], css.Links.Targets.Select(target => target.File));
        Assert.Equal(["js/b.js", "js/deep/c.js"], js.Links.Targets.Select(target => target.File));
    }

    [Theory]
    [InlineData("application/atom+xml", "<link href=\"https://theoryatlas.invalid/feed.atom?page=2\"/>", "<link href=\"https://example.org/place/feed.page-2.atom\"/>")]
    [InlineData("application/xml", "<loc>https://theoryatlas.invalid/zh/claims/x</loc>", "<loc>https://example.org/place/zh/claims/x/</loc>")]
    [InlineData("application/x-bibtex", "url = {https://theoryatlas.invalid/claims/x},", "url = {https://example.org/place/claims/x/},")]
    [InlineData("text/markdown", "[X](https://theoryatlas.invalid/claims/x.md)", "[X](https://example.org/place/claims/x.md)")]
    [InlineData("application/opensearchdescription+xml", "template=\"https://theoryatlas.invalid/search?q={searchTerms}\"", "template=\"https://example.org/place/search/?q={searchTerms}\"")]
    public void Addresses_in_other_files_are_absolute(string mediaType, string text, string written) =>
        Assert.Equal(written, Encoding.UTF8.GetString(new Rewriting(Links("https://example.org/place/")).Of(PublishedAddress.Of("/x.txt")!, new(200, mediaType, Encoding.UTF8.GetBytes(text))).Bytes));

    [Fact]
    public void An_address_that_would_lead_to_no_site_is_refused() =>
        Assert.Throws<PublishException>(() => new Rewriting(Links(null)).Of(PublishedAddress.Of("/x.txt")!, new(200, "text/plain", "https://theoryatlas.invalid/claims/x"u8.ToArray())));

    private static string Page(string body, string? baseUrl) =>
        Encoding.UTF8.GetString(new Rewriting(Links(baseUrl)).Of(s_page, new(200, "text/html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=\"zh\"><head></head><body>{body}</body></html>"))).Bytes);

    private static LinkMap Links(string? baseUrl) => new(baseUrl is null ? null : new Uri(baseUrl), new PublishedScope([], baseUrl is not null));
}
