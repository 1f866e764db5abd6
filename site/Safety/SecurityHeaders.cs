namespace TheoryAtlas.Site.Safety;

/// <summary>Tells browsers what a page may do: nothing but what the site itself serves.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // KaTeX places its glyphs by style attributes; nothing else may be inline.
    private const string Policy = PolicyOfFiles + "; frame-ancestors 'none'";

    /// <summary>The same where a page itself has to say it, since no server does. A page cannot say who may frame it.</summary>
    public const string PolicyOfFiles =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; frame-src 'none'; worker-src 'none'; base-uri 'none'; form-action 'self'";

    // Copying a citation is all that a page asks a browser for.
    private const string Permissions =
        "accelerometer=(), browsing-topics=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(), geolocation=(), gyroscope=(), hid=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()";

    private static readonly string[] s_own = ["text/html", "text/css", "text/javascript", "application/javascript", "font/"];

    /// <summary>Adds the headers to every answer.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: an answer that an exception ends is emptied, with its headers, and begun anew.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = Permissions;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // A browser writes what a 304 says over what it has; that answer has no type to decide by, and what was said before still holds.
            if (context.Response.StatusCode != StatusCodes.Status304NotModified)
                headers["Cross-Origin-Resource-Policy"] = IsForOthers(context.Response.ContentType) ? "cross-origin" : "same-origin";
            if (context.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000";
            return Task.CompletedTask;
        });
        return next(context);
    }

    // Badges, feeds, bibliographies and data are made to be used elsewhere; pages and what they are made of are not.
    private static bool IsForOthers(string? mediaType) =>
        mediaType is not null && !Array.Exists(s_own, own => mediaType.StartsWith(own, StringComparison.OrdinalIgnoreCase));
}
