using System.Text.RegularExpressions;

namespace TheoryAtlas.Site.Discovery;

/// <summary>
/// Names of entries in feeds, as <c>tag:</c> URIs (RFC 4151). They name records, not addresses: a site that moves, or a
/// second one with the same records, has the same names, and readers show nothing twice.
/// </summary>
internal static partial class PermanentId
{
    /// <summary>The name of what has this path.</summary>
    public static string Of(string path) => "tag:theoryatlas,2026:" + Foreign().Replace(path.TrimStart('/'), letters => Uri.EscapeDataString(letters.Value));

    // What a URI cannot have: a search is asked for in any letters.
    [GeneratedRegex(@"[^\w\-.~!$&'()*+,;=:@/?%]+", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Foreign();
}
