using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Discovery;
using TheoryAtlas.Site.Exports;
using TheoryAtlas.Site.Publishing.Searching;

namespace TheoryAtlas.Site.Publishing;

/// <summary>What only a site of files has: everything in one document, and an index that browsers search themselves.</summary>
internal static class PublishedEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapPublished(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/catalog.json", (HttpContext context, Atlas atlas, ClaimStandings standings) => new Finished(CatalogDocument.Of(atlas, standings), "application/json").Answer(context));
        routes.MapGet("/atlas.bib", (HttpContext context, Atlas atlas) => Bibliographies.File(context, BibliographyFormat.BibTeX, atlas.Papers, "atlas"));
        routes.MapGet("/search/index.json", (HttpContext context, SearchFile file) => new Finished(file.Write(context.RequestAborted), "application/json").Answer(context));
    }
}
