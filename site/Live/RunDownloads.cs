using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.RoCrate;
using TheoryAtlas.Formats.Runs;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Api;
using TheoryAtlas.Site.Plots;

namespace TheoryAtlas.Site.Live;

/// <summary>A run to take along: as JSON at <c>/runs/{id}.json</c>, as an RO-Crate at <c>/runs/{id}/ro-crate.zip</c>.</summary>
public static class RunDownloads
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The crate of a run, with the claim's files if they are still what was run.</summary>
    /// <param name="atlas">Papers and claims; the claim's files are read anew.</param>
    /// <param name="run">The run.</param>
    /// <param name="site">The address of the site that shows the run; null where there is none that others can reach.</param>
    /// <exception cref="ArgumentException">The run goes on.</exception>
    public static RunCrate Crate(Atlas atlas, RunRecord run, Uri? site = null)
    {
        var sources = ClaimSources.Read(atlas.Root, run.Claim);
        var paper = sources is null ? null : atlas.Paper(sources.Claim.Paper);
        var plots = PlotOverlay.In(run).Select((overlay, index) => new CratePlot(overlay.Caption, PlotSvg.Render(overlay, $"plot-{index + 1}", standalone: true)));
        return RunCrate.Of(new RunCrateContent(run, sources, paper, [.. plots], site));
    }

    /// <summary>Maps the two addresses.</summary>
    internal static void MapRunDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/runs/{id}.json", s_methods, (string id, HttpContext context, IRunQueue queue) =>
            Answer(id, context, queue, run => (RunDocument.Of(run), "application/json; charset=utf-8", $"{run.Claim}-{run.Id}.json")));
        routes.MapMethods("/runs/{id}/ro-crate.zip", s_methods, (string id, HttpContext context, IRunQueue queue, Atlas atlas) =>
            Answer(id, context, queue, run =>
            {
                // The host that a request names is the reader's word, and may be this machine's own: it stays out of the crate.
                var crate = Crate(atlas, run);
                return (crate.ToZip(), "application/zip", crate.FileName);
            }));
    }

    private static IResult Answer(string id, HttpContext context, IRunQueue queue, Func<RunRecord, (byte[] Bytes, string MediaType, string FileName)> make)
    {
        if (queue.Find(id) is not { } run)
            return Results.NotFound();
        if (run.Verdict == Verdict.Running)
            return Problem.Of(ProblemKind.NotYet, "This run goes on. It can be downloaded when it has ended; its page, {0}, shows how far it is.", "/runs/" + run.Id);
        var (bytes, mediaType, fileName) = make(run);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");
        return Results.File(bytes, mediaType, fileName, lastModified: run.EndedAt, entityTag: tag);
    }
}
