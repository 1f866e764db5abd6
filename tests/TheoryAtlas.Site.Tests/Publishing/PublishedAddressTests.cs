using TheoryAtlas.Site.Publishing;

namespace TheoryAtlas.Site.Tests.Publishing;

public sealed class PublishedAddressTests
{
    [Theory]
    [InlineData("/", "", "/", "index.html", "")]
    [InlineData("/zh", "", "/zh/", "zh/index.html", "zh/")]
    [InlineData("/zh/", "", "/zh/", "zh/index.html", "zh/")]
    [InlineData("/claims/mean-tends", "", "/claims/mean-tends", "claims/mean-tends/index.html", "claims/mean-tends/")]
    [InlineData("/claims/mean-tends/", "", "/claims/mean-tends", "claims/mean-tends/index.html", "claims/mean-tends/")]
    [InlineData("/en/claims/mean-tends", "", "/claims/mean-tends", "claims/mean-tends/index.html", "claims/mean-tends/")]
    [InlineData("/zh/papers", "?page=2", "/zh/papers?page=2", "zh/papers/page-2/index.html", "zh/papers/page-2/")]
    [InlineData("/papers", "?page=1", "/papers", "papers/index.html", "papers/")]
    [InlineData("/graph", "?verdict=refuted&field=depth", "/graph?field=depth&verdict=refuted", "graph/field-depth/verdict-refuted/index.html", "graph/field-depth/verdict-refuted/")]
    [InlineData("/status", "?sort=-time&verdict=refuted&q=x", "/status?sort=-time", "status/sort--time/index.html", "status/sort--time/")]
    [InlineData("/search", "?q=mean&type=claim", "/search", "search/index.html", "search/")]
    [InlineData("/papers.bib", "", "/papers.bib", "papers.bib", "papers.bib")]
    [InlineData("/papers/doe2020some.csl.json", "", "/papers/doe2020some.csl.json", "papers/doe2020some.csl.json", "papers/doe2020some.csl.json")]
    [InlineData("/claims/mean-tends.bib", "?run=", "/claims/mean-tends.bib", "claims/mean-tends.bib", "claims/mean-tends.bib")]
    [InlineData("/topics/depth.atom", "?page=3", "/topics/depth.atom?page=3", "topics/depth.page-3.atom", "topics/depth.page-3.atom")]
    [InlineData("/css/site.css", "?v=0123", "/css/site.css", "css/site.css", "css/site.css")]
    [InlineData("/404.html", "", "/404.html", "404.html", "404.html")]
    [InlineData("/zh/404.html", "", "/zh/", "zh/index.html", "zh/")]
    public void An_address_becomes_a_file(string path, string query, string asked, string file, string url)
    {
        var address = PublishedAddress.Of(path, query)!;

        Assert.Equal((asked, file, url), (address.Address, address.File, address.Url));
    }

    [Theory]
    [InlineData("/papers/../secret")]
    [InlineData("/papers/./x")]
    [InlineData("/a b")]
    [InlineData("/a%2fb")]
    [InlineData("//host/x")]
    [InlineData("/a\\b")]
    public void What_is_no_plain_path_becomes_none(string path) => Assert.Null(PublishedAddress.Of(path));
}
