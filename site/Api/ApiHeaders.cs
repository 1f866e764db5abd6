namespace TheoryAtlas.Site.Api;

/// <summary>Lets pages of other sites read what is for programs (CORS), without credentials, and nothing more.</summary>
internal sealed class ApiHeaders(RequestDelegate next)
{
    /// <summary>Adds the headers to answers that may be read.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isPreflight = HttpMethods.IsOptions(request.Method);
        if ((isPreflight || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && (request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi")))
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.AccessControlAllowOrigin = "*";
                headers.AccessControlExposeHeaders = "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";
                if (isPreflight)
                {
                    headers.AccessControlAllowMethods = "GET, HEAD";
                    headers.AccessControlAllowHeaders = "If-None-Match, Last-Event-ID";
                    headers.AccessControlMaxAge = "86400";
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
