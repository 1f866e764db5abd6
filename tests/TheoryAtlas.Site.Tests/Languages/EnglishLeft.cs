using System.Net;
using System.Text.RegularExpressions;

namespace TheoryAtlas.Site.Tests.Languages;

/// <summary>Finds English that stands in a Chinese page without being marked as English.</summary>
internal static partial class EnglishLeft
{
    private static readonly HashSet<string> s_alone = new(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"], StringComparer.Ordinal);

    // Code, keys, formulas and drawings are in no language; drawings name what they show outside of them.
    private static readonly HashSet<string> s_passed = new(["code", "kbd", "math", "pre", "script", "style", "svg"], StringComparer.Ordinal);

    /// <summary>Every run of three or more English words in the text and the spoken attributes of a page's body.</summary>
    public static IEnumerable<string> In(string page)
    {
        var open = new Stack<(string Name, bool IsPassed)>();
        var at = page.IndexOf("<body", StringComparison.Ordinal);
        foreach (Match part in Part().Matches(page[at..]))
        {
            var (name, attributes, isPassed) = (part.Groups["name"].Value, part.Groups["attributes"].Value, open.TryPeek(out var top) && top.IsPassed);
            if (name.Length == 0)
            {
                if (!isPassed)
                {
                    foreach (var run in Runs(part.Value))
                        yield return run;
                }
            }
            else if (part.Groups["ends"].Success)
            {
                while (open.TryPop(out var closed) && closed.Name != name)
                {
                }
            }
            else
            {
                var isOther = isPassed || s_passed.Contains(name) || attributes.Contains("lang=\"en\"", StringComparison.Ordinal);
                foreach (var run in isOther ? [] : Spoken().Matches(attributes).SelectMany(attribute => Runs(attribute.Groups[1].Value)))
                    yield return run;
                if (!s_alone.Contains(name) && !attributes.EndsWith('/'))
                    open.Push((name, isOther));
            }
        }
    }

    private static IEnumerable<string> Runs(string text) => Words().Matches(WebUtility.HtmlDecode(text)).Select(match => match.Value);

    [GeneratedRegex("""<!--.*?-->|<(?<ends>/)?(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+""", RegexOptions.Singleline | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Part();

    [GeneratedRegex("""\s(?:aria-label|title|placeholder|alt|data-[a-z-]*word[a-z]*|data-(?:waiting|cancelling|known|not-[a-z]+|away|offline|answered|lost|ended|copied|refused|say))="([^"]*)["]""", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"[A-Za-z][A-Za-z’'-]*(?:(?:[ ,;.\n]|: )+[A-Za-z][A-Za-z’'-]*){2,}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Words();
}
