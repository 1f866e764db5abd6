using TheoryAtlas.Site.Publishing;

namespace TheoryAtlas.Site.Tests.Publishing;

public sealed class LinkMapTests
{
    private static readonly Uri s_base = new("https://example.org/some/place/");

    [Theory]
    [InlineData("", "", "./")]
    [InlineData("", "claims/x/", "claims/x/")]
    [InlineData("claims/x/", "", "../../")]
    [InlineData("claims/x/", "claims/x/", "./")]
    [InlineData("claims/x/", "claims/y/", "../y/")]
    [InlineData("claims/x/", "claims/", "../")]
    [InlineData("claims/x/", "papers/y.bib", "../../papers/y.bib")]
    [InlineData("zh/claims/x/", "claims/x/", "../../../claims/x/")]
    [InlineData("css/site.css", "lib/fonts/a.woff2", "../lib/fonts/a.woff2")]
    public void A_way_between_two_addresses_works_wherever_the_files_lie(string from, string to, string way) => Assert.Equal(way, LinkMap.Relative(from, to));

    [Theory]
    [InlineData("/papers/doe2020some", "../../papers/doe2020some/")]
    [InlineData("/papers/doe2020some#notes", "../../papers/doe2020some/#notes")]
    [InlineData("/search?q=a+b&type=claim", "../../search/?q=a+b&type=claim")]
    [InlineData("/claims/x.bib?run=", "../x.bib")]
    [InlineData("/js/copy.js?v=abc", "../../js/copy.js?v=abc")]
    [InlineData("?n=3", "./")]
    [InlineData("https://theoryatlas.invalid/zh/claims/x", "https://example.org/some/place/zh/claims/x/")]
    [InlineData("https://theoryatlas.invalid/claims/x#claim", "https://example.org/some/place/claims/x/#claim")]
    [InlineData("https://theoryatlas.invalid/search?q=", "https://example.org/some/place/search/?q=")]
    public void A_link_is_written_for_the_place_of_its_page(string reference, string written)
    {
        var link = Map(s_base).Of(Page("/claims/x"), reference);

        Assert.Equal((LinkKind.Here, written), (link.Kind, link.Text));
    }

    [Theory]
    [InlineData("#cite")]
    [InlineData("")]
    [InlineData("https://example.org/x")]
    [InlineData("mailto:a@example.org")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("//cdn.example.org/x.js")]
    public void What_leads_elsewhere_stays(string reference) => Assert.Equal(LinkKind.Foreign, Map(s_base).Of(Page("/claims/x"), reference).Kind);

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v1/papers")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/runs/0123")]
    [InlineData("/problems/unknown-host")]
    [InlineData("/search/suggest.json?q=a")]
    [InlineData("/search.bib?q=a")]
    [InlineData("/claims/x/seeds?count=20")]
    [InlineData("/zh/claims/x/runs")]
    public void What_only_a_server_answers_is_taken_out(string reference) => Assert.Equal(LinkKind.Out, Map(s_base).Of(Page("/claims/x"), reference).Kind);

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/claims/x.md")]
    [InlineData("/sitemap.xml")]
    [InlineData("https://theoryatlas.invalid/claims/x")]
    public void Without_an_address_what_needs_one_is_taken_out(string reference)
    {
        Assert.Equal(LinkKind.Here, Map(s_base).Of(Page("/claims/x"), reference).Kind);
        Assert.Equal(LinkKind.Out, Map(null).Of(Page("/claims/x"), reference).Kind);
    }

    [Fact]
    public void The_page_for_what_is_not_there_is_shown_at_any_depth_and_so_links_from_the_root()
    {
        Assert.Equal("/some/place/css/site.css?v=1", Map(s_base).Of(PublishedAddress.NotFound, "/css/site.css?v=1").Text);
        Assert.Equal("/zh/", Map(null).Of(PublishedAddress.NotFound, "/zh/404.html").Text);
    }

    [Theory]
    [InlineData("/claims/x", "Here", "./")]
    [InlineData("/zh/claims/x", "Here", "../../zh/claims/x/")]
    [InlineData("/claims/x/badge.svg", "Here", "badge.svg")]
    [InlineData("/claims/x.bib", "Here", "../x.bib")]
    [InlineData("/css/site.css", "Here", "../../css/site.css")]
    [InlineData("/claims/xy.bib", "Here", "https://example.org/some/place/claims/xy.bib")]
    [InlineData("/papers", "Here", "https://example.org/some/place/papers/")]
    [InlineData("/runs/0123", "Out", "")]
    public void A_part_of_the_site_has_its_pages_and_links_to_the_whole(string reference, string kind, string written)
    {
        var link = Map(s_base, "/claims/x").Of(Page("/claims/x"), reference);

        Assert.Equal((kind, written), (link.Kind.ToString(), link.Text));
    }

    [Fact]
    public void A_part_of_the_site_without_an_address_links_to_its_own_list_alone()
    {
        Assert.Equal(LinkKind.Out, Map(null, "/claims/x").Of(Page("/claims/x"), "/papers").Kind);
        Assert.Equal("../../../", Map(null, "/claims/x").Of(Page("/zh/claims/x"), "/zh/").Text);
        Assert.Equal("/", Map(null, "/claims/x").Of(PublishedAddress.NotFound, "/").Text);
    }

    private static PublishedAddress Page(string path) => PublishedAddress.Of(path)!;

    private static LinkMap Map(Uri? baseUrl, params string[] only) => new(baseUrl, new PublishedScope([.. only.Select(Page)], baseUrl is not null));
}
