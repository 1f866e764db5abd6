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

    /// <summary>The source as HTML for a pre element; each line is numbered by the style sheet.</summary>
    public static IHtmlContent Html(string source)
    {
        var html = new StringBuilder(source.Length * 2);
        var end = 0;
        foreach (Match token in Token().Matches(source))
        {
            html.Append(WebUtility.HtmlEncode(source[end..token.Index]));
            var style = Style(token);
            if (style is null)
                html.Append(WebUtility.HtmlEncode(token.Value));
            else
                html.Append("<span class=\"").Append(style).Append("\">").Append(WebUtility.HtmlEncode(token.Value)).Append("</span>");
            end = token.Index + token.Length;
        }

        return new HtmlString(html.Append(WebUtility.HtmlEncode(source[end..])).ToString());
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
