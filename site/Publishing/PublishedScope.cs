namespace TheoryAtlas.Site.Publishing;

/// <summary>What of the site is published.</summary>
/// <param name="only">The addresses of pages that are wanted, without a language; empty for all.</param>
/// <param name="hasAddress">Whether the address of the output is known, without which some files would make no sense.</param>
internal sealed class PublishedScope(IReadOnlyList<PublishedAddress> only, bool hasAddress)
{
    // What only a server can answer.
    private static readonly PathString[] s_live = ["/api", "/openapi", "/problems", "/runs", "/healthz", "/metrics", "/search/suggest", "/search/suggest.json", "/favicon.ico"];

    // What names other addresses of the site absolutely, since it is read away from it.
    private static readonly string[] s_absolute = [".atom", ".md", "/opensearch.xml", "/sitemap.xml", "/llms.txt"];

    private static readonly PathString[] s_assets = ["/css", "/js", "/lib", "/icon.svg", "/social.png"];

    private readonly HashSet<string> _pages = [.. only.Select(page => page.PlainPath)];

    /// <summary>Whether it is not the whole.</summary>
    public bool IsPart => _pages.Count > 0;

    /// <summary>Whether an address becomes a file of this output.</summary>
    public bool Has(PublishedAddress address) => IsEverPublished(address, hasAddress) && (!IsPart || IsPartOf(address));

    /// <summary>Whether an address becomes a file when everything is published.</summary>
    public static bool IsEverPublished(PublishedAddress address, bool hasAddress)
    {
        var path = new PathString(address.PlainPath);
        if (s_live.Any(live => path.StartsWithSegments(live, StringComparison.Ordinal)) || address.PlainPath.StartsWith("/search.", StringComparison.Ordinal))
            return false;
        if (address.PlainPath.StartsWith("/claims/", StringComparison.Ordinal) && Path.GetFileName(address.PlainPath) is "runs" or "seeds" && address.PlainPath.Count(letter => letter == '/') == 3)
            return false;
        return hasAddress || !s_absolute.Any(end => address.PlainPath.EndsWith(end, StringComparison.Ordinal));
    }

    // A page comes with what it is made of, and with its own downloads.
    private bool IsPartOf(PublishedAddress address)
    {
        var path = address.PlainPath;
        return _pages.Contains(path) || address == PublishedAddress.NotFound || s_assets.Any(asset => new PathString(path).StartsWithSegments(asset, StringComparison.Ordinal))
            || (Path.GetFileName(path).Contains('.', StringComparison.Ordinal) && _pages.Any(page => page != "/" && path.StartsWith(page, StringComparison.Ordinal) && path[page.Length] is '.' or '/'));
    }
}
