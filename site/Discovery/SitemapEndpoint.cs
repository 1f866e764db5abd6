using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.Syndication;
using TheoryAtlas.Site.Discovery.History;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Pages.Docs;

namespace TheoryAtlas.Site.Discovery;

/// <summary>The pages that search engines are told of, each in every language.</summary>
internal sealed class SitemapEndpoint(SourceHistory history, FinishedDocuments documents, SiteAddress address, EndpointDataSource endpoints, Documentation documentation)
{
    // Pages that stand for themselves; one that this site does not have is left out.
    private static readonly string[] s_pages = ["/surveys", "/papers", "/topics", "/claims", "/graph", "/timeline", "/status", "/glossary", "/contribute"];

    /// <summary>The sitemap, or the list of them where there are more pages than one may have.</summary>
    public Task<IResult> Whole(HttpContext context, Atlas atlas) => Answer(context, atlas, "sitemap", (pages, site) => pages.Count <= Sitemap.MostPages
        ? Sitemap.Write(pages)
        : Sitemap.WriteIndex(Enumerable.Range(1, (pages.Count + Sitemap.MostPages - 1) / Sitemap.MostPages).Select(number => (new Uri(site, $"sitemap-{number}.xml"), (DateTimeOffset?)null))));

    /// <summary>One of several.</summary>
    public Task<IResult> Part(int number, HttpContext context, Atlas atlas) => Answer(context, atlas, $"sitemap-{number}", (pages, _) =>
        pages.Count > Sitemap.MostPages && pages.Chunk(Sitemap.MostPages).ElementAtOrDefault(number - 1) is { } part ? Sitemap.Write(part) : null);

    private async Task<IResult> Answer(HttpContext context, Atlas atlas, string name, Func<IReadOnlyList<SitemapPage>, Uri, byte[]?> write)
    {
        var site = address.Root(context);
        var dates = await history.DatesAsync(context.RequestAborted);
        var document = documents.Get(atlas, dates, site, $"{name} {documentation.Version}", () => write(Pages(atlas, dates, site), site) is { } bytes ? new Finished(bytes, "application/xml") : null);
        return document?.Answer(context) ?? Results.NotFound();
    }

    private List<SitemapPage> Pages(Atlas atlas, RecordDates dates, Uri site)
    {
        var claims = atlas.Claims.Select(claim => ("/claims/" + claim.Id, dates.Of(claim).Changed)).ToList();
        var papers = atlas.Papers.Select(paper => ("/papers/" + paper.Key, dates.Of(paper).Changed)).ToList();
        var surveys = atlas.Surveys.Select(survey => ("/surveys/" + survey.Id, dates.Of(survey).Changed));
        var topics = atlas.Topics.Select(topic => ("/topics/" + topic.Id, dates.OfTopics().Changed));
        DateTimeOffset? last = claims.Concat(papers).Select(page => (DateTimeOffset?)page.Item2).Max();
        var routes = endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fixedPages = s_pages.Where(routes.Contains).Prepend("/").Select(path => (path, path is "/glossary" or "/contribute" ? null : last));
        var docs = documentation.Now.Pages.Select(page => (page.Address, (DateTimeOffset?)null));
        return [.. fixedPages.Concat(docs).Concat(surveys.Concat(claims).Concat(papers).Concat(topics).Select(page => (page.Item1, (DateTimeOffset?)page.Item2))).SelectMany(page => InEveryLanguage(page.Item1, page.Item2, site))];
    }

    // The plain address is in the language of the browser, so it is also where readers of any other language go.
    private static IEnumerable<SitemapPage> InEveryLanguage(string path, DateTimeOffset? changed, Uri site)
    {
        Uri In(Language language) => new(site, language.Address(path).TrimStart('/'));
        (string, Uri)[] languages = [.. Language.All.Select(language => (language.Tag, In(language))), ("x-default", In(Language.English))];
        return Language.All.Select(language => new SitemapPage(In(language), changed, languages));
    }
}
