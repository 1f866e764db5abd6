using TheoryAtlas.Site.Api;

namespace TheoryAtlas.Site.Safety;

/// <summary>
/// Refuses what another site's page sends here to change something. The site has no cookies, so nobody can be impersonated;
/// this keeps strangers' pages from spending this machine's time. docs/decisions/011 says why no token is needed.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next)
{
    /// <summary>Lets requests through that only read, or that the site's own pages, or no page at all, made.</summary>
    public Task InvokeAsync(HttpContext context) =>
        context.IsSecondPass() || IsSafe(context.Request.Method) || IsOwn(context.Request) ? next(context) : Problem.Of(ProblemKind.ForeignOrigin, "This was sent by a page of another site. Send it from a page here, or from a program that names no Origin.").ExecuteAsync(context);

    /// <summary>Whether a method only reads, as RFC 9110 has it.</summary>
    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsOwn(HttpRequest request)
    {
        // Browsers say it themselves; a script of a page cannot change these headers.
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Scheme == request.Scheme && from.Authority == request.Host.Value);
    }
}
