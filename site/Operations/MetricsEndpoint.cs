using System.Net;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Api;

namespace TheoryAtlas.Site.Operations;

/// <summary><c>/metrics</c>: numbers about the site for Prometheus, to this machine alone unless the operator opens them.</summary>
internal static class MetricsEndpoint
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] s_forwarded = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Real-IP", "Via"];

    /// <summary>Maps it.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes.MapMethods("/metrics", s_methods, (HttpContext context, SiteOptions options, Atlas atlas, IRunQueue queue, Durations durations) =>
    {
        if (!options.HasPublicMetrics && !IsFromHere(context))
            return Problem.Of(ProblemKind.NotForOthers);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(Write(atlas, queue.Status, durations), Exposition.MediaType);
    }).ExcludeFromDescription();

    private static string Write(Atlas atlas, QueueStatus queue, Durations durations)
    {
        var text = new Exposition();
        foreach (var (metric, labels, series) in durations.All)
            text.Histogram(metric, metric.StartsWith("http", StringComparison.Ordinal) ? "Requests by method, route and status, and how long they took." : "Searches, and how long they took.", labels, series);
        text.Gauge("theoryatlas_runs_waiting", "Runs that wait for their turn.", queue.Waiting);
        text.Gauge("theoryatlas_runs_running", "Runs that go on.", queue.Running);
        foreach (var verdict in Enum.GetValues<Verdict>().Where(verdict => verdict != Verdict.Running))
            text.Counter("theoryatlas_runs_ended_total", "Runs that have ended since the start, by verdict.", queue.Ended.GetValueOrDefault(verdict), $"verdict=\"{verdict.Standing().Slug()}\"");
        text.Gauge("theoryatlas_papers", "Papers that are served.", atlas.Papers.Count);
        text.Gauge("theoryatlas_claims", "Claims that are served.", atlas.Claims.Count);
        Process(text);
        return text.ToString();
    }

    private static void Process(Exposition text)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        text.Gauge("process_resident_memory_bytes", "Memory of this process, without the workers.", process.WorkingSet64);
        text.Counter("process_cpu_seconds_total", "Processor time of this process.", process.TotalProcessorTime.TotalSeconds);
        text.Gauge("process_start_time_seconds", "When this process was started, in seconds since 1970.", new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds());
        text.Gauge("dotnet_gc_heap_bytes", "Managed memory after the last collection.", GC.GetGCMemoryInfo().HeapSizeBytes);
        for (var generation = 0; generation <= GC.MaxGeneration; generation++)
            text.Counter("dotnet_gc_collections_total", "Collections of garbage.", GC.CollectionCount(generation), $"generation=\"{generation}\"");
    }

    // A proxy on this machine is a neighbour too, but those whom it speaks for are not.
    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Array.Exists(s_forwarded, context.Request.Headers.ContainsKey);
}
