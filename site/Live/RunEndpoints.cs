using Microsoft.Extensions.Localization;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Plots;
using TheoryAtlas.Site.Safety;

namespace TheoryAtlas.Site.Live;

/// <summary>The addresses of a run besides its page: its events, its end, its plots.</summary>
internal static class RunEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/runs/{id}/events", EventsAsync);
        routes.MapPost("/runs/{id}/cancel", Cancel);
        routes.MapMethods("/runs/{id}/plots/{number:int}.svg", [HttpMethods.Get, HttpMethods.Head], Drawing);
    }

    private static async Task<IResult> EventsAsync(string id, HttpContext context, IRunQueue queue, RunFollowing following, IStringLocalizer<Words> words)
    {
        if (queue.Find(id) is not { } run)
            return Results.NotFound();
        await following.AnswerAsync(context, run, context.Request.PathBase, words);
        return Results.Empty;
    }

    private static IResult Cancel(string id, HttpRequest request, HttpResponse response, IRunQueue queue)
    {
        if (queue.Find(id) is null)
            return Results.NotFound();
        if (RunOwner.End(request.HttpContext, queue, id) is { } refusal)
            return refusal;
        if (request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase))
            return Results.NoContent();
        response.Headers.Location = request.PathBase + "/runs/" + Uri.EscapeDataString(id);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static IResult Drawing(string id, int number, IRunQueue queue)
    {
        if (queue.Find(id) is not { } run || number < 1 || PlotOverlay.In(run).ElementAtOrDefault(number - 1) is not { } overlay)
            return Results.NotFound();
        return Results.Text(PlotSvg.Render(overlay, $"plot-{number}", standalone: true), "image/svg+xml; charset=utf-8");
    }
}
