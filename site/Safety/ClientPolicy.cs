using System.Threading.RateLimiting;

namespace TheoryAtlas.Site.Safety;

/// <summary>One limit for clients: what it counts, and how much of it.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Quota">How many are allowed in a window, and at once.</param>
/// <param name="Window">The window in seconds, after which an empty quota is full again.</param>
internal sealed record ClientPolicy(string Name, int Quota, int Window)
{
    /// <summary>The policy that a request falls under; null for pages and files, which cost next to nothing.</summary>
    public static ClientPolicy? Of(HttpContext context, ClientLimits limits)
    {
        if (context.IsSecondPass())
            return null;
        var request = context.Request;
        var path = request.Path;
        if (HttpMethods.IsPost(request.Method) && !path.Value!.EndsWith("/cancel", StringComparison.Ordinal))
            return new("runs", limits.RunsPerMinute, 60);
        if (path.StartsWithSegments("/search") || path.StartsWithSegments("/api/v1/search") || path.StartsWithSegments("/api/v1/suggest") || path.Value!.StartsWith("/search.", StringComparison.Ordinal))
            return new("search", limits.SearchesAtOnce, WindowOf(limits.SearchesAtOnce, limits.SearchesPerSecond));
        return path.StartsWithSegments("/api/v1") || !SameOrigin.IsSafe(request.Method)
            ? new("reads", limits.ReadsAtOnce, WindowOf(limits.ReadsAtOnce, limits.ReadsPerSecond))
            : null;
    }

    /// <summary>A bucket that fills evenly, so that whoever used it up need not wait for the whole window.</summary>
    public TokenBucketRateLimiterOptions Bucket()
    {
        // A token at a time for slow limits; ten fillings a second at most for fast ones.
        var perSecond = Quota / (double)Window;
        var tokens = Math.Max(1, (int)Math.Round(perSecond / 10));
        return new() { TokenLimit = Quota, TokensPerPeriod = tokens, ReplenishmentPeriod = TimeSpan.FromSeconds(tokens / perSecond), QueueLimit = 0, AutoReplenishment = true };
    }

    private static int WindowOf(int quota, int perSecond) => Math.Max(1, (int)Math.Ceiling(quota / (double)Math.Max(1, perSecond)));
}
