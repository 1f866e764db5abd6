namespace TheoryAtlas.Site.Publishing;

/// <summary>Says where a link of a page leads once pages are files.</summary>
/// <param name="baseUrl">The address under which readers find the files, ending in a slash; null where it is not known.</param>
/// <param name="scope">What is published.</param>
internal sealed class LinkMap(Uri? baseUrl, PublishedScope scope)
{
    /// <summary>The address that the site is made to believe is its own. It is in no file in the end.</summary>
    public const string Root = "https://theoryatlas.invalid";

    /// <summary>The host of <see cref="Root"/>.</summary>
    public const string Host = "theoryatlas.invalid";

    private static readonly Uri s_root = new(Root);

    /// <summary>Whether absolute addresses of the output are known.</summary>
    public bool HasAddress => baseUrl is not null;

    /// <summary>Where a link leads.</summary>
    /// <param name="from">What has the link.</param>
    /// <param name="reference">The link as it is written.</param>
    public Link Of(PublishedAddress from, string reference)
    {
        if (reference.Length == 0 || reference[0] == '#' || !Uri.TryCreate(new Uri(s_root, from.Address), reference, out var address) || address.Host != Host || address.Scheme != s_root.Scheme)
            return Link.Foreign;
        var suffix = Suffix(address);
        if (PublishedAddress.Of(address.AbsolutePath, address.Query) is not { } target)
            return Link.Dead(address.PathAndQuery);
        // What is shown at any depth begins its links at the root.
        var root = from == PublishedAddress.NotFound ? baseUrl?.AbsolutePath ?? "/" : null;
        string From(string to) => root is null ? Relative(from.Url, to) : root + to;
        var isAbsolute = reference.StartsWith(s_root.Scheme, StringComparison.Ordinal);
        if (!scope.Has(target))
        {
            // The first page of a part is the list of what it has.
            if (baseUrl is null && scope.IsPart && target.PlainPath == "/")
                return Link.To(null, From(""));

            // A part of the site links to the whole, where that has a place.
            return baseUrl is not null && scope.IsPart && PublishedScope.IsEverPublished(target, HasAddress) ? Link.To(null, new Uri(baseUrl, target.Url).AbsoluteUri + suffix) : Link.Out;
        }

        if (isAbsolute && baseUrl is null)
            return Link.Out;
        return Link.To(target, (isAbsolute ? baseUrl!.AbsoluteUri + target.Url : From(target.Url)) + suffix);
    }

    /// <summary>The way from one address of the output to another, which works wherever the output lies.</summary>
    internal static string Relative(string from, string to)
    {
        var folders = from.Split('/')[..^1];
        var there = to.Split('/');
        var common = 0;
        while (common < folders.Length && common < there.Length - 1 && folders[common] == there[common])
            common++;
        var way = string.Concat(Enumerable.Repeat("../", folders.Length - common)) + string.Join('/', there[common..]);
        return way.Length == 0 ? "./" : way;
    }

    // A search is read by the page's script, a version of a file makes browsers fetch another one; nothing reads other queries.
    private static string Suffix(Uri address)
    {
        var query = PublishedAddress.Of(address.AbsolutePath)?.PlainPath == "/search" || address.Query.StartsWith("?v=", StringComparison.Ordinal) ? address.Query : "";
        return query + address.Fragment;
    }
}

/// <summary>Where a link leads.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Target">The file that it leads to; null where that is none of the output's.</param>
/// <param name="Text">How it is written: the address, or for a dead link what it asked for.</param>
internal readonly record struct Link(LinkKind Kind, PublishedAddress? Target, string Text)
{
    /// <summary>Of no concern: to another site, or within the page.</summary>
    public static Link Foreign { get; } = new(LinkKind.Foreign, null, "");

    /// <summary>To what is not published.</summary>
    public static Link Out { get; } = new(LinkKind.Out, null, "");

    /// <summary>To a file.</summary>
    public static Link To(PublishedAddress? target, string text) => new(LinkKind.Here, target, text);

    /// <summary>To what no file can be.</summary>
    public static Link Dead(string asked) => new(LinkKind.Dead, null, asked);
}

/// <summary>What becomes of a link.</summary>
internal enum LinkKind
{
    /// <summary>It stays as it is.</summary>
    Foreign,

    /// <summary>It is written anew.</summary>
    Here,

    /// <summary>It is taken out, and its text stays.</summary>
    Out,

    /// <summary>It is a mistake.</summary>
    Dead,
}
