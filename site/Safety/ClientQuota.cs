using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using TheoryAtlas.Site.Api;

namespace TheoryAtlas.Site.Safety;

/// <summary>Keeps one client from using up what everybody needs: counts by kind of request, and says in each answer what is left.</summary>
internal sealed class ClientQuota(ClientLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, (string Policy, string Client)>(context =>
        ClientPolicy.Of(context, limits) is { } policy
            ? RateLimitPartition.GetTokenBucketLimiter((policy.Name, Client.Of(context.Connection.RemoteIpAddress)), _ => policy.Bucket())
            : RateLimitPartition.GetNoLimiter(("", "")));

    /// <summary>Puts the limits in effect.</summary>
    public void Apply(RateLimiterOptions options)
    {
        options.GlobalLimiter = _limiter;
        options.OnRejected = (rejected, _) => new ValueTask(RejectAsync(rejected.HttpContext, rejected.Lease));
    }

    /// <summary>Says in an answer what is left, in the words of the draft for RateLimit fields and in those that are widely read.</summary>
    public void Describe(HttpContext context)
    {
        if (ClientPolicy.Of(context, limits) is not { } policy || _limiter.GetStatistics(context) is not { } now)
            return;
        var left = Math.Max(0, now.CurrentAvailablePermits);
        var reset = (int)Math.Ceiling((policy.Quota - left) * policy.Window / (double)policy.Quota);
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = $"\"{policy.Name}\";q={policy.Quota};w={policy.Window}";
        headers["RateLimit"] = $"\"{policy.Name}\";r={left};t={reset}";
        headers["RateLimit-Limit"] = policy.Quota.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    private Task RejectAsync(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        Describe(context);
        return Problem.Of(ProblemKind.TooManyRequests, "This network address asked for too much in a short time. It may go on in {0} s.", wait).ExecuteAsync(context);
    }
}
