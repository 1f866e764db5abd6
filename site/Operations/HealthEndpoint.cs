using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Api;

namespace TheoryAtlas.Site.Operations;

/// <summary><c>/healthz</c>: for whoever starts the site anew when it cannot do what it is for.</summary>
internal static class HealthEndpoint
{
    private const string Fine = "ok";
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps it.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapMethods("/healthz", s_methods, (HttpContext context, Atlas atlas, IRunLedger ledger, IRunQueue queue) =>
    {
        var workers = queue.Status.CanStartWorkers;
        var (papers, claims, records) = (atlas.Papers.Count, atlas.Claims.Count, Ledger(ledger));

        // A worker takes a moment to get warm; the site answers everything else meanwhile.
        var works = papers > 0 && records == Fine && workers != false;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new HealthAnswer(works ? workers is null ? "starting" : Fine : "failing", records, workers switch { true => Fine, null => "starting", false => "no worker can be started; the log says why" }, papers, claims),
            ApiJson.Lenient.HealthAnswer,
            statusCode: works ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }).ExcludeFromDescription();

    private static string Ledger(IRunLedger ledger)
    {
        try
        {
            ledger.Probe();
            return Fine;
        }
        catch (LedgerUnavailableException failure)
        {
            return failure.Message;
        }
    }
}
