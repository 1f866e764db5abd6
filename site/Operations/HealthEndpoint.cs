using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Api;

namespace TheoryAtlas.Site.Operations;

/// <summary><c>/healthz</c>: for whoever starts the site anew when it cannot do what it is for.</summary>
internal static class HealthEndpoint
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps it.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapMethods("/healthz", s_methods, async (HttpContext context, Atlas atlas, LedgerHealth ledger, IRunQueue queue) =>
    {
        var workers = queue.Status.CanStartWorkers;
        var (papers, claims, records) = (atlas.Papers.Count, atlas.Claims.Count, await ledger.AskAsync());

        // A worker takes a moment to get warm; the site answers everything else meanwhile.
        var works = papers > 0 && records == LedgerHealth.Fine && workers != false;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new HealthAnswer(works ? workers is null ? "starting" : LedgerHealth.Fine : "failing", records, workers switch { true => LedgerHealth.Fine, null => "starting", false => "no worker can be started; the log says why" }, papers, claims),
            ApiJson.Lenient.HealthAnswer,
            statusCode: works ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }).ExcludeFromDescription();
}
