using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Comparisons;

namespace TheoryAtlas.Site.Pages.Claims;

/// <summary>A check for reference managers: <c>/claims/{id}.bib</c>, <c>.ris</c> and <c>.csl.json</c>, with the run that <c>?run=</c> names or, without it, the one that says where the claim stands.</summary>
internal static class CheckCitationEndpoints
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The formats in which a check is cited.</summary>
    public static IReadOnlyList<BibliographyFormat> Formats { get; } = [BibliographyFormat.BibTeX, BibliographyFormat.RIS, BibliographyFormat.CslJson];

    /// <summary>Maps the addresses.</summary>
    public static void MapCheckCitations(this IEndpointRouteBuilder routes)
    {
        foreach (var format in Formats)
        {
            routes.MapMethods("/claims/{id:regex(^[a-z0-9-]+$)}" + format.FileExtension, s_methods, (string id, HttpContext context, Atlas atlas, ClaimStandings standings, IRunLedger ledger, References references, SiteAddress site) =>
            {
                if (atlas.Claim(id) is not { } claim)
                    return Results.NotFound();
                if (Citation(claim, context.Request.Query["run"], standings, ledger, references) is not { } citation)
                    return Results.NotFound();
                context.Response.Headers.CacheControl = "no-cache";
                context.Response.Headers.ContentDisposition = $"attachment; filename=check-{id}{format.FileExtension}";
                return Results.Text(Write(format, citation, site.IsKnown ? site.Absolute(context, citation.Path) : ""), format.MediaType + "; charset=utf-8");
            });
        }
    }

    private static CheckCitation? Citation(Claim claim, string? run, ClaimStandings standings, IRunLedger ledger, References references)
    {
        if (run is null)
        {
            var standing = standings.Of(claim);
            return new(claim, standing.Run, standing.Kind == StandingKind.Stale);
        }

        if (run.Length == 0)
            return new(claim, null, IsStale: false);
        return ledger.Find(run) is { } known && known.Claim == claim.Id ? new(claim, known, known.ClaimHash != references.HashOf(claim)) : null;
    }

    private static string Write(BibliographyFormat format, CheckCitation citation, string address) =>
        format == BibliographyFormat.BibTeX ? citation.BibTeX(address)
        : format == BibliographyFormat.RIS ? citation.Ris(address)
        : citation.CslJson(address);
}
