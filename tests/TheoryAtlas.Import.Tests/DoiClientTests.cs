using TheoryAtlas.Import.Tests.Services;

namespace TheoryAtlas.Import.Tests;

public sealed class DoiClientTests
{
    private const string Doi = "10.1234/tents(5)_a";

    // As Crossref's transformation has it: texts where CSL has texts, and much besides. The paper is made up.
    private const string Crossref = """
        {"indexed":{"date-parts":[[2026,1,3]]},"publisher":"Tent Press","issue":"6","abstract":"<jats:p>We fold a sheet.</jats:p>","type":"journal-article",
         "DOI":"10.1234/TENTS(5)_A","created":{"date-parts":[[2019,12,30]]},"page":"1322-1332","title":"Folding <i>L</i><sub>2</sub> tents &amp; more","volume":"30","subtitle":[],
         "published-print":{"date-parts":[[2020,3]]},"published-online":{"date-parts":[[2019,12,31]]},"issued":{"date-parts":[[2019,12,31]]},
         "author":[{"given":"Z.","family":"Faleńska","sequence":"first","affiliation":[]},{"given":"Bram","family":"van der Molen","suffix":"Jr."},{"name":"The Tent Group"}],
         "container-title":"Journal of Tents &amp; Folds","URL":"https://doi.org/10.1234/tents(5)_a"}
        """;

    private readonly HurriedTime _time = new(TimeSpan.FromSeconds(10));

    [Fact]
    public async Task An_article_becomes_a_draft_with_the_year_of_its_printed_issue()
    {
        await using var service = await LocalService.Start(Answers.Of(Crossref, Answers.Csl));

        var draft = await Find(service, Doi);

        Assert.Equal("Folding L$_{2}$ tents & more", draft.Title);
        Assert.Equal(["Z. Faleńska", "Bram van der Molen Jr.", "The Tent Group"], draft.Authors);
        Assert.Equal((2020, "Journal of Tents & Folds", "30(6):1322-1332", Doi), (draft.Year, draft.Venue, draft.VolumePages, draft.Doi));
        Assert.Equal(["https://doi.org/10.1234/tents(5)_a (CSL-JSON by content negotiation, 2026-11-22)"], draft.Evidence);
        Assert.Contains("'The Tent Group' has no family name", Assert.Single(draft.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain("We fold", draft.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agency_to_which_the_resolver_sends_is_asked_for_the_same_form()
    {
        await using var service = await LocalService.Start(Answers.Redirect("/v1/works/10.1234%2Ftents/transform"), Answers.Of(Crossref, Answers.Csl));

        await Find(service, Doi);

        Assert.Equal("/10.1234/tents(5)_a", service.Requests[0].Path);
        Assert.All(service.Requests, request => Assert.Equal(Answers.Csl, request.Accept));
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_DOI_of_arXivs_own_is_its_preprint()
    {
        // As DataCite has it.
        const string Item = """
            {"type":"article","id":"https://doi.org/10.48550/arxiv.1904.01234","categories":["Machine Learning (cs.LG)"],"author":[{"family":"Faleńska","given":"Zofia"}],
             "issued":{"date-parts":[[2019]]},"abstract":"We fold.","DOI":"10.48550/ARXIV.1904.01234","publisher":"arXiv","title":"Folding tents"}
            """;
        await using var service = await LocalService.Start(Answers.Of(Item, Answers.Csl));

        var draft = await Find(service, "10.48550/arXiv.1904.01234");

        Assert.Equal(("1904.01234", null, null, 2019), (draft.Arxiv, draft.Doi, draft.Venue, draft.Year));
    }

    [Fact]
    public async Task Lists_and_dates_in_words_are_read_too()
    {
        const string Item = """
            {"type":"paper-conference","DOI":"10.1234/tents(5)_a","title":["Folding tents"],"subtitle":["Depth separation"],"author":[{"literal":"Plato"}],
             "container-title":["Proceedings of the 36th International Conference on Machine Learning"],"collection-title":"Proceedings of Machine Learning Research","volume":97,"page":"242–252","issued":{"raw":"2019-06-09"}}
            """;
        await using var service = await LocalService.Start(Answers.Of(Item, "application/json"));

        var draft = await Find(service, Doi);

        Assert.Equal(("Folding tents: Depth separation", 2019, "ICML", "PMLR 97:242-252"), (draft.Title, draft.Year, draft.Venue, draft.VolumePages));
    }

    [Theory]
    [InlineData(404, "There is no DOI '10.1234/tents(5)_a'.")]
    [InlineData(406, "gives no facts in a form that can be read here")]
    public async Task A_DOI_that_is_not_there_is_an_answer(int status, string says)
    {
        await using var service = await LocalService.Start(Answers.Status(status));

        var failure = await Assert.ThrowsAsync<SourceException>(() => Find(service, Doi));

        Assert.True(failure.IsAnswer);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("<html>The publisher's page</html>", "text/html", "answered with text/html where CSL-JSON was asked for")]
    [InlineData("{\"title\": \"Fold", "application/json", "cut off or damaged")]
    [InlineData("{\"title\": \"Folding \\ud800\"}", "application/json", "cut off or damaged")]
    [InlineData("[1, 2]", "application/json", "no CSL-JSON item")]
    [InlineData("{\"DOI\": \"10.9/other\"}", "application/json", "answered about '10.9/other'")]
    public async Task Something_else_is_refused(string body, string type, string says)
    {
        await using var service = await LocalService.Start(Answers.Of(body, type));

        Assert.Contains(says, (await Assert.ThrowsAsync<SourceException>(() => Find(service, Doi))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_answer_lacks_the_draft_lacks()
    {
        await using var service = await LocalService.Start(Answers.Of("""{"title": null, "author": "Plato", "issued": {"date-parts": [[null]]}, "container-title": []}""", Answers.Csl));

        var draft = await Find(service, Doi);

        Assert.Equal(("", null, null, null), (draft.Title, draft.Year, draft.Venue, draft.VolumePages));
        Assert.Empty(draft.Authors);
    }

    private async Task<PaperDraft> Find(LocalService service, string doi)
    {
        using var client = SourceOptions.CreateClient();
        return await new DoiClient(client, new SourceOptions { DoiResolver = service.Address }, _time).Find(doi, TestContext.Current.CancellationToken);
    }
}
