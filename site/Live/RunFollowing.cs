using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Live;

/// <summary>Answers whoever follows a run: with its events, or, after the end, that there is nothing more.</summary>
internal sealed class RunFollowing(IRunQueue queue, LiveAtlas atlas, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    /// <summary>Sends the events until the run ends or the reader leaves.</summary>
    /// <param name="context">The request; its header Last-Event-ID has the number of the last event that the reader has seen.</param>
    /// <param name="run">The run.</param>
    /// <param name="root">What the address of the run's page begins with.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public async Task AnswerAsync(HttpContext context, RunRecord run, string root, IStringLocalizer<Words>? words = null)
    {
        var response = context.Response;
        var last = context.Request.Headers["Last-Event-ID"].ToString();
        if (last == "end")
        {
            // A browser asks again after the end; this answer makes it stop.
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
        if (HttpMethods.IsHead(context.Request.Method))
            return;

        // Not the request's own state: a stream may be open for as long as a run takes, and needs the reference alone.
        ReferenceRun? reference;
        using (var now = atlas.Lease())
            reference = now.State.References.Under(run);
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var after = int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        using var left = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await new RunEventStream(response, clock, after, root, reference, words).SendAsync(queue.Events(run.Id, 0, left.Token), left.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the site is closing; whoever follows asks again.
        }
    }
}
