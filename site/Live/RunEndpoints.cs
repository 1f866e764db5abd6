using System.Globalization;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Following;
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

    private static async Task EventsAsync(string id, HttpContext context, IRunQueue queue, LiveAtlas atlas, IStringLocalizer<Words> words, TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        var response = context.Response;
        var last = context.Request.Headers["Last-Event-ID"].ToString();
        if (last == "end")
        {
            // A browser asks again after the end; this answer makes it stop.
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        ReferenceRun? reference;
        if (queue.Find(id) is not { } run)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Not the request's own state: a stream may be open for as long as a run takes, and needs the reference alone.
        using (var now = atlas.Lease())
            reference = now.State.References.Under(run);
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpResponseBodyFeature>()?.DisableBuffering();
        var after = int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        using var left = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await new RunEventStream(response, clock, after, reference, words).SendAsync(queue.Events(id, 0, left.Token), left.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the site is closing; the browser will ask again.
        }
    }

    private static IResult Cancel(string id, HttpRequest request, HttpResponse response, IRunQueue queue)
    {
        if (queue.Find(id) is null)
            return Results.NotFound();
        if (RunOwner.Refusal(request.HttpContext, queue, id) is { } refusal)
            return refusal;
        queue.Cancel(id);
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
