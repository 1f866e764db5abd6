namespace TheoryAtlas.Site;

/// <summary>Tells browsers what a page may do: nothing but what the site itself serves.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // KaTeX places its glyphs by style attributes; nothing else may be inline.
    private const string Policy = "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Adds the headers to every answer.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: an answer that an exception ends is emptied, with its headers, and begun anew.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
