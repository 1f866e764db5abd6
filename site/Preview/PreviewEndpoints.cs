using System.Text.Json;
using TheoryAtlas.Site.Caching;

namespace TheoryAtlas.Site.Preview;

/// <summary>The addresses that the script of a preview asks.</summary>
internal static class PreviewEndpoints
{
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Maps them.</summary>
    public static void MapPreview(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/preview/events", EventsAsync);
        routes.MapGet("/preview/panel", (HttpContext context, LivePreview preview) =>
        {
            PageVersion.Passing(context.Response);
            return PreviewViews.WriteAsync(context, "~/Preview/_State.cshtml", preview.Current, whole: false);
        });
        routes.MapGet("/preview/preview.js", (HttpContext context) => Resource(context, "preview.js", "text/javascript; charset=utf-8"));
        routes.MapGet("/preview/preview.css", (HttpContext context) => Resource(context, "preview.css", "text/css; charset=utf-8"));
    }

    private static IResult Resource(HttpContext context, string name, string type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(typeof(PreviewEndpoints).Assembly.GetManifestResourceStream(name)!, type);
    }

    private static async Task EventsAsync(HttpContext context, LivePreview preview, IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store, no-transform";
        using var left = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await response.WriteAsync("retry: 1000\n\n", left.Token);
            while (true)
            {
                var now = preview.Current;
                await response.WriteAsync($"event: state\ndata: {JsonSerializer.Serialize(new Dictionary<string, string> { ["page"] = now.Page, ["panel"] = now.Panel })}\n\n", left.Token);
                await response.Body.FlushAsync(left.Token);
                var changed = preview.ChangedAsync(now, left.Token);
                while (await Task.WhenAny(changed, Task.Delay(s_heartbeat, clock, left.Token)) != changed)
                {
                    left.Token.ThrowIfCancellationRequested();
                    await response.WriteAsync(":\n\n", left.Token);
                    await response.Body.FlushAsync(left.Token);
                }

                await changed;
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the preview ends; a page that is still open asks again.
        }
    }
}
