using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Discovery.Feeds;
using TheoryAtlas.Site.Discovery.Head;
using TheoryAtlas.Site.Discovery.History;

namespace TheoryAtlas.Site.Discovery;

/// <summary>What lets other programs find the site's pages and follow them: feeds, sitemap, descriptions, badges, Markdown.</summary>
internal static class DiscoveryEndpoints
{
    private const string Id = "{id:regex(^[a-z0-9-]+$)}", Key = "{key:regex(^[a-z0-9]+$)}", Form = "/badge.{form:regex(^(svg|json)$)}";

    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what the addresses and the heads of pages need.</summary>
    public static IServiceCollection AddDiscovery(this IServiceCollection services) => services
        .AddSingleton<SourceHistory>().AddHostedService(provider => provider.GetRequiredService<SourceHistory>())
        .AddSingleton<FinishedDocuments>().AddSingleton<StandingChanges>().AddSingleton<FeedEndpoints>().AddSingleton<SitemapEndpoint>()
        .AddScoped<PageHeads>();

    /// <summary>Maps the addresses.</summary>
    public static void MapDiscovery(this IEndpointRouteBuilder routes)
    {
        void Map(string pattern, Delegate answer) => routes.MapMethods(pattern, s_methods, answer);
        var feeds = routes.ServiceProvider.GetRequiredService<FeedEndpoints>();
        Map("/feed.atom", feeds.Everything);
        Map("/claims.atom", feeds.Claims);
        Map("/papers.atom", feeds.Papers);
        Map($"/topics/{Id}.atom", feeds.Topic);
        Map("/status.atom", feeds.Status);
        Map("/search.atom", feeds.Search);
        Map("/sitemap.xml", (HttpContext context, Atlas atlas, SitemapEndpoint sitemap) => sitemap.Whole(context, atlas));
        Map("/sitemap-{number:int:min(1)}.xml", (int number, HttpContext context, Atlas atlas, SitemapEndpoint sitemap) => sitemap.Part(number, context, atlas));
        Map("/opensearch.xml", SearchDescription.OpenSearch);
        Map("/robots.txt", SearchDescription.Robots);
        Map("/llms.txt", MarkdownEndpoints.Overview);
        Map($"/claims/{Id}.md", MarkdownEndpoints.OfClaim);
        Map($"/papers/{Key}.md", MarkdownEndpoints.OfPaper);
        Map($"/claims/{Id}{Form}", BadgeEndpoints.OfClaim);
        Map($"/papers/{Key}{Form}", BadgeEndpoints.OfPaper);
        Map($"/status{Form}", BadgeEndpoints.OfEverything);
        // Readers of feeds ask for this address unasked.
        Map("/favicon.ico", () => Results.Redirect("/icon.svg", permanent: true));
    }
}
