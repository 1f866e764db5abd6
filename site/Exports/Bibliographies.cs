using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Pages;

namespace TheoryAtlas.Site.Exports;

/// <summary>
/// Papers as files for reference managers, in every format: one paper at <c>/papers/{key}.bib</c>, and so for a topic,
/// a survey, the results of a search and, at <c>/papers.bib</c>, all of them.
/// </summary>
internal static class Bibliographies
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the addresses.</summary>
    public static void MapBibliographies(this IEndpointRouteBuilder routes)
    {
        foreach (var format in BibliographyFormat.All)
        {
            var extension = format.FileExtension;
            routes.MapMethods("/papers" + extension, s_methods, (HttpContext context, Atlas atlas) =>
                File(context, format, atlas.Papers, "theoryatlas"));
            routes.MapMethods("/papers/{key:regex(^[a-z0-9]+$)}" + extension, s_methods, (string key, HttpContext context, Atlas atlas) =>
                atlas.Paper(key) is { } paper ? File(context, format, [paper], key) : Results.NotFound());
            routes.MapMethods("/topics/{id:regex(^[a-z0-9-]+$)}" + extension, s_methods, (string id, HttpContext context, Atlas atlas) =>
                atlas.Topic(id) is null ? Results.NotFound() : File(context, format, atlas.PapersOn(id), id));
            routes.MapMethods("/surveys/{id:regex(^[a-z0-9-]+$)}" + extension, s_methods, (string id, HttpContext context, Atlas atlas) =>
                atlas.Survey(id) is null ? Results.NotFound() : File(context, format, atlas.PapersIn(id), id));
            routes.MapMethods("/search" + extension, s_methods, (HttpContext context, Atlas atlas, ISearchIndex index) =>
                File(context, format, Found(context, atlas, index), "search"));
        }
    }

    /// <summary>The papers of a result list, a claim standing for its paper, in the order of the results.</summary>
    private static IEnumerable<Paper> Found(HttpContext context, Atlas atlas, ISearchIndex index) =>
        index.Search(SearchRequest.Of(context.Request.Query).Query with { Offset = 0, Limit = int.MaxValue }).Hits
            .Select(hit => atlas.Paper(hit.Type == DocumentType.Claim ? atlas.Claim(hit.Id)?.Paper ?? "" : hit.Id))
            .OfType<Paper>()
            .DistinctBy(paper => paper.Key, StringComparer.Ordinal);

    /// <summary>A bibliography as a file to keep.</summary>
    /// <param name="context">The request; <c>?encoding=ascii</c> asks for BibTeX without letters beyond ASCII.</param>
    /// <param name="format">The format.</param>
    /// <param name="papers">The papers in order.</param>
    /// <param name="name">The file's name without its extension.</param>
    public static IResult File(HttpContext context, BibliographyFormat format, IEnumerable<Paper> papers, string name)
    {
        var ascii = string.Equals(context.Request.Query["encoding"], "ascii", StringComparison.OrdinalIgnoreCase);
        var text = format.Write(papers, new BibliographyOptions(context.RequestServices.GetRequiredService<Atlas>(), ascii));
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.Headers.CacheControl = "no-cache";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");
        return Results.File(bytes, format.MediaType + "; charset=utf-8", name + format.FileExtension, entityTag: tag);
    }
}
