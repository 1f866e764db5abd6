using System.Threading.RateLimiting;
using TheoryAtlas.Formats;

namespace TheoryAtlas.Site.Safety;

/// <summary>One limit for clients: what it counts, and how much of it.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Quota">How many are allowed in a window, and at once.</param>
/// <param name="Window">The window in seconds, after which an empty quota is full again.</param>
internal sealed record ClientPolicy(string Name, int Quota, int Window)
{
    // Feeds and files are made for each request, or cost as much as a page.
    private static readonly string[] s_exports = [.. BibliographyFormat.All.Select(format => format.FileExtension), ".atom", ".csv", ".json", ".md", ".xml", ".zip", "/llms.txt"];

    /// <summary>The policy that a request falls under; null for files, and for pages as links name them: those are kept, and cost next to nothing.</summary>
    public static ClientPolicy? Of(HttpContext context, ClientLimits limits)
    {
        if (context.IsSecondPass())
            return null;
        var request = context.Request;
        // Routes take no notice of capitals, nor of a slash at the end.
        var path = request.Path;
        var name = path.Value!.TrimEnd('/');
        if (HttpMethods.IsPost(request.Method) && !name.EndsWith("/cancel", StringComparison.OrdinalIgnoreCase))
            return new("runs", limits.RunsPerMinute, 60);
        if (path.StartsWithSegments("/search") || path.StartsWithSegments("/api/v1/search") || path.StartsWithSegments("/api/v1/suggest") || name.StartsWith("/search.", StringComparison.OrdinalIgnoreCase) || request.Query.ContainsKey("q"))
            return new("search", limits.SearchesAtOnce, WindowOf(limits.SearchesAtOnce, limits.SearchesPerSecond));
        return path.StartsWithSegments("/api/v1") || !SameOrigin.IsSafe(request.Method) || IsMade(name) || (request.QueryString.HasValue && !Path.HasExtension(name))
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

    private static bool IsMade(string name) =>
        s_exports.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
        || (name.Contains("/plots/", StringComparison.OrdinalIgnoreCase) && name.StartsWith("/runs/", StringComparison.OrdinalIgnoreCase));

    private static int WindowOf(int quota, int perSecond) => Math.Max(1, (int)Math.Ceiling(quota / (double)Math.Max(1, perSecond)));
}
