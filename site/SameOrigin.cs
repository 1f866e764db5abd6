namespace TheoryAtlas.Site;

/// <summary>
/// Refuses what another site's page posts here. The site has no cookies, so nobody can be impersonated;
/// this keeps strangers' pages from spending this machine's time.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next)
{
    /// <summary>Lets requests through that the site's own pages, or no page at all, made.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;

        // The page that says what was refused is made by a second pass of the same request.
        if (request.Path.StartsWithSegments("/problems") || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || IsOwn(request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
