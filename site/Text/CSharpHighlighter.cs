using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace TheoryAtlas.Site.Text;

/// <summary>Marks comments, strings, numbers, keywords and types of C# source, as far as a quiet listing needs.</summary>
internal static partial class CSharpHighlighter
{
    private static readonly HashSet<string> Keywords = new(
        ("abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern " +
         "false file finally fixed float for foreach get global goto if implicit in init int interface internal is lock long namespace new not null object operator or and out override " +
         "params partial private protected public readonly record ref required return sbyte sealed set short sizeof stackalloc static string struct switch this throw true try typeof " +
         "uint ulong unchecked unsafe ushort using var virtual void volatile when where while with yield").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The source as HTML for a pre element, each line in an element of its own with an address: <c>#L12</c>.</summary>
    public static IHtmlContent Html(string source)
    {
        var html = new StringBuilder(source.Length * 2);
        var line = 0;
        Begin(html, ++line);
        foreach (var (text, style) in Pieces(source.TrimEnd('\n').ReplaceLineEndings("\n")))
        {
            // A comment or a string over several lines is marked anew on each.
            foreach (var (part, i) in text.Split('\n').Select((part, i) => (part, i)))
            {
                if (i > 0)
                {
                    html.Append("\n</span>");
                    Begin(html, ++line);
                }

                var encoded = WebUtility.HtmlEncode(part);
                html.Append(style is null || part.Length == 0 ? encoded : $"""<span class="{style}">{encoded}</span>""");
            }
        }

        return new HtmlString(html.Append("\n</span>").ToString());
    }

    /// <summary>The source as HTML for a pre element, without addresses of lines: several may stand on a page.</summary>
    public static string Plain(string source) =>
        string.Concat(Pieces(source).Select(piece => piece.Style is null ? WebUtility.HtmlEncode(piece.Text) : $"""<span class="{piece.Style}">{WebUtility.HtmlEncode(piece.Text)}</span>"""));

    // The number is written by the style sheet, so that it is not copied with the source; it is no stop for the keyboard, since there are hundreds.
    private static void Begin(StringBuilder html, int line) =>
        html.Append($"""<span class="line" id="L{line}"><a class="line-number" href="#L{line}" data-line="{line}" tabindex="-1" aria-hidden="true"></a>""");

    private static IEnumerable<(string Text, string? Style)> Pieces(string source)
    {
        var end = 0;
        foreach (Match token in Token().Matches(source))
        {
            if (token.Index > end)
                yield return (source[end..token.Index], null);
            yield return (token.Value, Style(token));
            end = token.Index + token.Length;
        }

        if (end < source.Length)
            yield return (source[end..], null);
    }

    private static string? Style(Match token) =>
        token.Groups["comment"].Success ? "c"
        : token.Groups["text"].Success ? "s"
        : token.Groups["number"].Success ? "n"
        : Keywords.Contains(token.Value) ? "k"
        : char.IsAsciiLetterUpper(token.Value[0]) ? "t"
        : null;

    [GeneratedRegex(
        """(?<comment>//[^\n]*|/\*.*?\*/)|(?<text>\$*"{3,}.*?"{3,}|[$@]*@"(?:[^"]|"")*"|\$?"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')|(?<number>\b\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?[fFdDmMlLuU]*\b)|(?<word>\b[A-Za-z_]\w*\b)""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Token();
}
