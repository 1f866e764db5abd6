using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Api.Description;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Live;

namespace TheoryAtlas.Site.Api;

/// <summary>What happens in a run, as it happens.</summary>
internal static class RunEventsResource
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.Read("/runs/{id}/events", EventsAsync)
            .DescribeText("followRun", "Runs", "What happens in a run", "Server-sent events: phase, progress, point, plot, finding, verdict, end, each with a number. A program that was cut off sends the last number in the header Last-Event-ID and gets the rest; reading never starts a run. After the end the answer is 204, which makes an EventSource stop.", "text/event-stream")
            .WithId("id", "The run's id.", "20260101120000000-a1b2c3");

    private static async Task<IResult> EventsAsync(string id, HttpContext context, IRunQueue queue, LiveAtlas atlas, TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        if (new ApiRequest(context).Problem is { } problem)
            return problem;
        if (queue.Find(id) is not { } run)
            return RunsResource.Missing(id);
        var last = context.Request.Headers["Last-Event-ID"].ToString();
        if (last == "end")
            return Results.NoContent();

        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
        if (HttpMethods.IsHead(context.Request.Method))
            return Results.Empty;

        // Not the request's own state: a stream may be open for as long as a run takes, and needs the reference alone.
        ReferenceRun? reference;
        using (var now = atlas.Lease())
            reference = now.State.References.Under(run);
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var after = int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        using var left = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await new RunEventStream(response, clock, after, reference).SendAsync(queue.Events(id, 0, left.Token), left.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the site is closing; whoever follows asks again.
        }

        return Results.Empty;
    }
}
