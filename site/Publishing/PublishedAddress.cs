using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Publishing;

/// <summary>An address of the site, and the file that it becomes.</summary>
/// <param name="Address">The path and the query that the site is asked for; every address that shows the same has the same here.</param>
/// <param name="File">The file, from the root of the output: <c>claims/x/index.html</c>.</param>
internal sealed partial record PublishedAddress(string Address, string File)
{
    private const string Index = "index.html";

    // What queries may say, and whether all of it or the first that is there. What they say beyond that needs a server: a page
    // shows then what it shows without.
    private static readonly Dictionary<string, (string[] Names, bool Together)> s_states = new(StringComparer.Ordinal)
    {
        ["/papers"] = (["page"], false),
        ["/graph"] = (["field", "verdict"], true),
        ["/timeline"] = (["topic", "survey"], false),
        ["/status"] = (["sort", "verdict"], false),
    };

    private static readonly (string[] Names, bool Together) s_feed = (["page"], false), s_none = ([], false);

    /// <summary>What hosts of static files show where there is no file, at whatever address that is.</summary>
    public static PublishedAddress NotFound { get; } = new("/404.html", "404.html");

    /// <summary>The address from the root of the output, as links have it: a page's ends in a slash.</summary>
    public string Url => Path.GetFileName(File) == Index ? File[..^Index.Length] : File;

    /// <summary>The path without the prefix of a language.</summary>
    public string PlainPath => Plain(Address.Split('?')[0]).Path;

    /// <summary>Reads an address.</summary>
    /// <param name="path">The path from the site's root.</param>
    /// <param name="query">The query with its question mark, or empty.</param>
    /// <returns>Null for a path that cannot be one of a file.</returns>
    public static PublishedAddress? Of(string path, string query = "")
    {
        if (!Known().IsMatch(path))
            return null;
        var (language, plain) = Plain(path);
        var prefix = language == Language.English ? "" : language.Prefix.Value!;

        // The page for what is not there is one for all languages; its links to other languages lead to the first page.
        if (plain == NotFound.Address)
            return prefix.Length == 0 ? NotFound : Of(prefix);
        var states = States(plain, query).ToList();
        var asked = states.Count == 0 ? "" : "?" + string.Join('&', states.Select(state => $"{state.Name}={state.Value}"));
        var folders = string.Concat(states.Select(state => $"/{state.Name}-{state.Value}"));
        if (plain == "/")
            return new(prefix + "/", $"{prefix}/{Index}"[1..]);
        if (Path.GetFileName(plain) is var name && !name.Contains('.', StringComparison.Ordinal))
            return new(prefix + plain + asked, $"{prefix}{plain}{folders}/{Index}"[1..]);

        // "papers.atom?page=2": two dots, since no name of a record has one.
        var dot = plain.LastIndexOf('.');
        return new(prefix + plain + asked, $"{prefix}{plain[..dot]}{folders.Replace('/', '.')}{plain[dot..]}"[1..]);
    }

    private static (Language Language, string Path) Plain(string path)
    {
        var trimmed = path.Length > 1 ? path.TrimEnd('/') : path;
        foreach (var language in Language.All)
        {
            if (new PathString(trimmed).StartsWithSegments(language.Prefix, StringComparison.Ordinal, out var rest))
                return (language, rest.HasValue ? rest.Value! : "/");
        }

        return (Language.English, trimmed.Length == 0 ? "/" : trimmed);
    }

    private static IEnumerable<(string Name, string Value)> States(string path, string query)
    {
        if (query.Length == 0)
            return [];
        var (names, together) = path.EndsWith(".atom", StringComparison.Ordinal) ? s_feed : s_states.GetValueOrDefault(path, s_none);
        var asked = QueryHelpers.ParseQuery(query);
        var states = names.Select(name => (Name: name, Value: asked.GetValueOrDefault(name).ToString())).Where(state => Value().IsMatch(state.Value) && state is not ("page", "1"));
        return together ? states : states.Take(1);
    }

    [GeneratedRegex(@"^(?!.*/\.{1,2}(/|$))(/[A-Za-z0-9._~@-]+)*/?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Known();

    [GeneratedRegex("^[a-z0-9-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
