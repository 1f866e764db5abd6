using System.Text;
using System.Text.RegularExpressions;

namespace TheoryAtlas.Site.Publishing;

/// <summary>What the site answers, made into what a file holds: links lead to files.</summary>
/// <param name="links">Where links lead.</param>
internal sealed partial class Rewriting(LinkMap links)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly byte[] s_host = Encoding.UTF8.GetBytes(LinkMap.Host);

    private readonly PageRewriting _pages = new(links);

    /// <summary>Rewrites an answer.</summary>
    /// <param name="at">The address that answered.</param>
    /// <param name="answer">The answer.</param>
    /// <exception cref="PublishException">The file would name an address that does not exist.</exception>
    public Rewritten Of(PublishedAddress at, SiteAnswer answer)
    {
        var found = new FoundLinks();
        var bytes = answer.MediaType switch
        {
            "text/html" => s_utf8.GetBytes(_pages.Of(at, s_utf8.GetString(answer.Body), found)),
            "text/css" => s_utf8.GetBytes(Style(at, s_utf8.GetString(answer.Body), found)),
            "text/javascript" or "application/javascript" => Script(at, answer.Body, found),
            _ when answer.Body.AsSpan().IndexOf(s_host) >= 0 => s_utf8.GetBytes(Text(links, at, s_utf8.GetString(answer.Body), found, answer.MediaType.EndsWith("xml", StringComparison.Ordinal))),
            _ => answer.Body,
        };
        return bytes.AsSpan().IndexOf(s_host) < 0 ? new Rewritten(bytes, found) : throw new PublishException($"{at.File} would have an address of a site that does not exist, {Around(bytes)}. This is a mistake of the program; please report it.");
    }

    /// <summary>Text with every absolute address of the site replaced.</summary>
    /// <param name="links">Where links lead.</param>
    /// <param name="at">What has the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="found">Takes where the addresses lead.</param>
    /// <param name="isXml">Whether ampersands are written as XML writes them.</param>
    internal static string Text(LinkMap links, PublishedAddress at, string text, FoundLinks found, bool isXml) => Absolute().Replace(text, match =>
    {
        var address = isXml ? match.Value.Replace("&amp;", "&", StringComparison.Ordinal) : match.Value;
        var link = links.Of(at, address);
        found.Add(link);
        return link.Kind != LinkKind.Here ? match.Value : isXml ? link.Text.Replace("&", "&amp;", StringComparison.Ordinal) : link.Text;
    });

    private string Style(PublishedAddress at, string css, FoundLinks found) => Url().Replace(css, match =>
    {
        var link = links.Of(at, match.Groups["to"].Value);
        found.Add(link);
        return link.Kind == LinkKind.Here ? $"url({link.Text})" : match.Value;
    });

    // Modules name one another relatively, which holds for files too.
    private byte[] Script(PublishedAddress at, byte[] script, FoundLinks found)
    {
        foreach (Match import in Import().Matches(s_utf8.GetString(script)))
            found.Add(links.Of(at, import.Groups["to"].Value));
        return script;
    }

    private static string Around(byte[] bytes)
    {
        var at = bytes.AsSpan().IndexOf(s_host);
        var start = Math.Max(0, at - 20);
        return s_utf8.GetString(bytes, start, Math.Min(bytes.Length - start, 100)).ReplaceLineEndings(" ");
    }

    [GeneratedRegex(@"https://theoryatlas\.invalid(/[^\s""'<>(){}\[\]\\|^`]*)?(?<![.,;:])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"url\(\s*(?<quote>[""']?)(?!data:)(?<to>[^""')]+)\k<quote>\s*\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Url();

    [GeneratedRegex(@"^(?:import|export)\b[^;""'=]*?[""'](?<to>\.{1,2}/[^""']+)[""']", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Import();
}

/// <summary>What a file holds.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Links">Where its links lead.</param>
internal sealed record Rewritten(byte[] Bytes, FoundLinks Links);

/// <summary>Where the links of a file lead.</summary>
internal sealed class FoundLinks
{
    private readonly Dictionary<string, PublishedAddress> _targets = new(StringComparer.Ordinal);
    private readonly List<string> _dead = [];

    /// <summary>The files, each once.</summary>
    public IReadOnlyCollection<PublishedAddress> Targets => _targets.Values;

    /// <summary>What no file can be.</summary>
    public IReadOnlyList<string> Dead => _dead;

    /// <summary>Notes where a link leads.</summary>
    public void Add(Link link)
    {
        if (link.Target is { } target)
            _targets.TryAdd(target.File, target);
        else if (link.Kind == LinkKind.Dead)
            _dead.Add(link.Text);
    }
}
