using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace TheoryAtlas.Site.Caching;

/// <summary>Keeps finished pages, compressed as they were sent, for as long as their version is the current one.</summary>
internal sealed class PageCache : IOutputCachePolicy
{
    /// <summary>All that is kept, in bytes; beyond it what was not asked for longest is dropped.</summary>
    public const long Size = 24 << 20;

    // Versions are exact; this only drops what nobody asks for.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var version = PageVersion.Of(context.HttpContext);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = version is not null;
        // A reader who waits for another's page would wait for as long as that one reads, and fail where it leaves.
        context.AllowLocking = false;
        if (version is not null)
        {
            context.ResponseExpirationTimeSpan = Longest;
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByValues["version"] = version;
            context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(context.HttpContext.Request);
        }

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

    /// <summary>The compression that is used of those the reader takes; the request is left with that one, so that every reader of an entry gets the same.</summary>
    private static string Encoding(HttpRequest request)
    {
        var takes = request.GetTypedHeaders().AcceptEncoding.Where(wish => wish.Quality is not 0).Select(wish => wish.Value.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = takes.Contains("br") ? "br" : takes.Contains("gzip") ? "gzip" : "identity";
        request.Headers[HeaderNames.AcceptEncoding] = used;
        return used;
    }
}
