using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Discovery.History;
using TheoryAtlas.Site.Exports;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Maths;
using TheoryAtlas.Site.Pages.Docs;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Caching;

/// <summary>
/// Gives every page a version: a name for all that it is made from, the atlas, the ledger, the references, the citations that are
/// formatted so far, the dates of records, how often formulas could not be set, the documentation, its language, and the format if another than HTML is asked for. A reader who has that version is told so without the page being made again.
/// </summary>
internal sealed class PageVersion(RequestDelegate next, Citations citations, SourceHistory history, Formulas formulas, Documentation documentation)
{
    // What was made by another process, perhaps another build, is never taken for this one's.
    private static readonly string s_process = Guid.NewGuid().ToString("N");

    private static readonly object s_key = new();

    /// <summary>The version of the page that is asked for; null where it has none, because it may be another one each time.</summary>
    public static string? Of(HttpContext context) => context.Items[s_key] as string;

    /// <summary>Says that a page shows what changes by itself, such as a run that goes on: it must not be kept.</summary>
    public static void Passing(HttpResponse response) => response.Headers.CacheControl = "no-store";

    /// <summary>Answers a reader who has the page, and names the version for others.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null && !request.Path.StartsWithSegments("/problems");

        // The state is taken for pages alone: an event stream would keep it from being freed for as long as it is open.
        if (!isPage || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || Version(context) is not { } version)
            return next(context);

        context.Items[s_key] = version;
        var tag = new EntityTagHeaderValue($"\"{version}\"", isWeak: true);
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            Name(context.Response, tag);

            // What the page itself would say (RFC 9110, 15.4.5).
            context.Response.Headers.Vary = request.Path.StartsWithSegments("/papers") ? "Accept, Accept-Encoding, Accept-Language" : "Accept-Encoding, Accept-Language";
            return Task.CompletedTask;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.CacheControl.Count == 0)
                Name(context.Response, tag);
            return Task.CompletedTask;
        });
        return next(context);
    }

    // A browser may keep a page, and asks each time whether it is still the one.
    private static void Name(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
    }

    private string? Version(HttpContext context)
    {
        var state = context.RequestServices.GetRequiredService<StateLease>().State;
        try
        {
            var request = context.Request;
            var made = $"{s_process} {state.Number} {state.Standings.Refresh()} {state.References.Version} {citations.Version} {history.Version} {formulas.Failures} {documentation.Version} {Language.Of(context).Tag} {AskedFormat.Of(request)} {request.PathBase}{request.Path}{request.QueryString}";
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made)))[..20];
        }
        catch (LedgerUnavailableException)
        {
            return null; // The page says what is wrong.
        }
    }
}
