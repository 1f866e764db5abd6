namespace TheoryAtlas.Site.Discovery;

/// <summary>
/// Names of entries in feeds, as <c>tag:</c> URIs (RFC 4151). They name records, not addresses: a site that moves, or a
/// second one with the same records, has the same names, and readers show nothing twice.
/// </summary>
internal static class PermanentId
{
    /// <summary>The name of what has this path.</summary>
    public static string Of(string path) => "tag:theoryatlas,2026:" + path.TrimStart('/');
}
