using System.Text;
using TheoryAtlas.Formats.Syndication;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Discovery;

/// <summary>What browsers and robots are told at fixed addresses.</summary>
internal static class SearchDescription
{
    /// <summary>How the site is searched from a browser's address bar. In an address with a language, in that language.</summary>
    public static IResult OpenSearch(HttpContext context, SiteAddress address, SiteOptions options)
    {
        string At(string path) => address.Absolute(context, context.Request.PathBase + path);
        var description = new OpenSearchDescription("TheoryAtlas", "TheoryAtlas: deep learning theory that runs", "Papers of deep learning theory, and their claims with a check each.", address.Icon(context), new Uri(At("/opensearch.xml")))
        {
            Languages = [.. Language.All.Select(language => language.Tag)],
            Searches = [.. Searches(options).Select(search => (search.Rel, search.MediaType, At(search.Path)))],
        };
        return new Finished(description.Write(), OpenSearchDescription.MediaType).Answer(context, maxAge: 86_400);
    }

    // Where no server answers, the page searches by itself.
    private static IEnumerable<(string Rel, string MediaType, string Path)> Searches(SiteOptions options) => new (string, string, string)[]
    {
        ("results", "text/html", "/search?q={searchTerms}"),
        ("suggestions", "application/x-suggestions+json", "/search/suggest?q={searchTerms}"),
        ("results", AtomWriter.MediaType, "/search.atom?q={searchTerms}"),
    }.Take(options.Published is null ? 3 : 1);

    /// <summary>What robots may read: every page, but no endless combinations of a page's settings.</summary>
    public static IResult Robots(HttpContext context, SiteAddress address)
    {
        string[] rules =
        [
            "User-agent: *",
            .. Language.All.Select(language => language.Prefix.Value).Prepend("").SelectMany(prefix => new[]
            {
                $"Disallow: {prefix}/search?",
                $"Disallow: {prefix}/search.",
                $"Disallow: {prefix}/search/suggest",
                $"Disallow: {prefix}/claims/*?",
                $"Disallow: {prefix}/claims/*/seeds",
                $"Disallow: {prefix}/runs/compare",
            }),
            "Disallow: /api/v1/runs",
            "Allow: /",
            "",
            "Sitemap: " + address.Absolute(context, "/sitemap.xml"),
        ];
        return new Finished(Encoding.UTF8.GetBytes(string.Join('\n', rules) + "\n"), "text/plain").Answer(context, maxAge: 86_400);
    }

    private static Uri Icon(this SiteAddress address, HttpContext context) => new(address.Root(context), "icon.svg");
}
