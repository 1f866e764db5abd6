using System.Text.RegularExpressions;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>Where links of the documentation lead on the site: its files name each other, and files of the repository.</summary>
/// <param name="docs">The documentation.</param>
/// <param name="root">What addresses of pages begin with: the prefix of the language.</param>
internal sealed partial class DocLinks(DocSet docs, string root)
{
    /// <summary>The address that a link of a page has on the site.</summary>
    /// <param name="page">The page.</param>
    /// <param name="link">The link as it is written.</param>
    /// <returns>Null where the site has no such page: the link is to a file that only the repository has.</returns>
    public string? Address(DocPage page, string link)
    {
        if (link.StartsWith('#') || Uri.TryCreate(link, UriKind.Absolute, out var elsewhere) && elsewhere.Scheme is "http" or "https" or "mailto")
            return link;
        var (file, fragment) = link.Split('#', 2) is [var before, var after] ? (before, "#" + after) : (link, "");
        var path = Resolved(page, file);
        if (path.StartsWith("docs/", StringComparison.Ordinal))
            return docs.Of(path["docs/".Length..]) is { } other ? root + other.Address + fragment : DocFiles.Has(docs, path["docs/".Length..]) ? "/" + path : null;
        return OfRepository(path) is { } known ? root + known : null;
    }

    /// <summary>The path of a link from the repository's root.</summary>
    public static string Resolved(DocPage page, string link)
    {
        List<string> parts = ["docs", .. page.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var part in link.Split('/').Where(part => part is not ("." or "")))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    // What the site shows of the repository's other files.
    private static string? OfRepository(string path) => path switch
    {
        "README.md" => "/",
        "CONTRIBUTING.md" => "/contribute",
        "corpus/glossary.yaml" => "/glossary",
        "corpus/topics.yaml" => "/topics",
        _ when Claim().Match(path) is { Success: true } claim => "/claims/" + claim.Groups[1].Value,
        _ when Paper().Match(path) is { Success: true } paper => "/papers/" + paper.Groups[1].Value,
        _ when Survey().Match(path) is { Success: true } survey => "/surveys/" + survey.Groups[1].Value,
        _ => null,
    };

    [GeneratedRegex(@"^claims/([a-z0-9-]+)(?:/|$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Claim();

    [GeneratedRegex(@"^corpus/papers/([a-z0-9]+)\.(?:yaml|md)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paper();

    [GeneratedRegex(@"^corpus/surveys/([a-z0-9-]+)\.yaml$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Survey();
}
