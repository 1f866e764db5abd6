using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace TheoryAtlas.Site.Caching;

/// <summary>Keeps finished pages, compressed as they were sent, for as long as their version is the current one.</summary>
internal sealed class PageCache : IOutputCachePolicy
{
    /// <summary>All that is kept, in bytes; beyond it what was not asked for longest is dropped.</summary>
    public const long Size = 12 << 20;

    // Versions are exact; this only drops what nobody asks for.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    // Words of somebody's own are hardly asked twice, and would drive out what everybody reads: of each address of a search that was asked, a number.
    private readonly int[] _asked = new int[1 << 12];

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (PageVersion.Of(context.HttpContext) is not { } version)
        {
            context.EnableOutputCaching = false;
            return ValueTask.CompletedTask;
        }

        context.EnableOutputCaching = context.AllowCacheLookup = true;
        context.AllowCacheStorage = !context.HttpContext.Request.Query.ContainsKey("q") || IsAskedAgain(context.HttpContext.Request);
        // A reader who waits for another's page would wait for as long as that one reads, and fail where it leaves.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["version"] = version;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(context.HttpContext.Request);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private bool IsAskedAgain(HttpRequest request)
    {
        var number = HashCode.Combine(request.PathBase, request.Path, request.QueryString);
        return Interlocked.Exchange(ref _asked[number & (_asked.Length - 1)], number) == number;
    }

    /// <summary>The compression that is used of those the reader takes; the request is left with that one, so that every reader of an entry gets the same.</summary>
    private static string Encoding(HttpRequest request)
    {
        var takes = request.GetTypedHeaders().AcceptEncoding.Where(wish => wish.Quality is not 0).Select(wish => wish.Value.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = takes.Contains("br") ? "br" : takes.Contains("gzip") ? "gzip" : "identity";
        request.Headers[HeaderNames.AcceptEncoding] = used;
        return used;
    }
}
