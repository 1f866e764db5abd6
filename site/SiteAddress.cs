namespace TheoryAtlas.Site;

/// <summary>The site's address as others see it, for what is read away from its pages: feeds, metadata, exports.</summary>
internal sealed class SiteAddress(SiteOptions options)
{
    /// <summary>Whether there is one. Files that are made for any place have none.</summary>
    public bool IsKnown => options.Published is not { HasAddress: false };

    /// <summary>A path as an absolute address.</summary>
    /// <param name="context">The request, whose host counts where the site has not been told its public address.</param>
    /// <param name="path">The path from the root, and the query.</param>
    public string Absolute(HttpContext context, string path) =>
        (options.PublicAddress?.GetLeftPart(UriPartial.Path).TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}") + path;

    /// <summary>The address of the site, ending in a slash, in whatever language the request is.</summary>
    /// <param name="context">The request, whose host counts where the site has not been told its public address.</param>
    public Uri Root(HttpContext context) => new(Absolute(context, "/"));
}
