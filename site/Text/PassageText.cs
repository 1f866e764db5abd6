using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Text;

/// <summary>Passages of search results as HTML: matches are marked, formulas set.</summary>
internal sealed partial class PassageText(Formulas formulas)
{
    // Characters that no text has; they carry the matches past the escaping.
    private const char Begin = '\ue000', End = '\ue001';

    /// <summary>The passage. A formula is never cut: it is marked as a whole or not at all.</summary>
    public IHtmlContent Html(IReadOnlyList<TextPart> parts)
    {
        var html = new StringBuilder();
        foreach (var (text, isMatch) in parts)
        {
            html.Append(isMatch ? "<mark>" : "");
            Append(html, text);
            html.Append(isMatch ? "</mark>" : "");
        }

        return new HtmlString(html.ToString());
    }

    /// <summary>The title of a claim with its matches marked and its exponents and indices raised and lowered, as <see cref="ClaimTitle"/> sets it.</summary>
    public static IHtmlContent OfClaim(IReadOnlyList<TextPart> title)
    {
        var text = string.Concat(title.Select(part => part.Text));
        var isMatch = title.SelectMany(part => Enumerable.Repeat(part.IsMatch, part.Text.Length)).ToArray();
        return new HtmlString(string.Concat(ClaimTitle.Pieces(text).Select(piece => piece.In(Marked(text, isMatch, piece.Text)))));
    }

    private void Append(StringBuilder html, string text)
    {
        var at = 0;
        foreach (var formula in Formula().EnumerateMatches(text))
        {
            html.Append(WebUtility.HtmlEncode(text[at..formula.Index]));
            at = formula.Index + formula.Length;
            html.Append(formulas.Html(text[formula.Index..at].Trim('$'), display: false));
        }

        html.Append(WebUtility.HtmlEncode(text[at..]));
    }

    private static string Marked(string text, bool[] isMatch, Range piece)
    {
        var marked = new StringBuilder();
        var (at, length) = piece.GetOffsetAndLength(text.Length);
        for (var end = at + length; at < end;)
        {
            var next = at;
            while (next < end && isMatch[next] == isMatch[at])
                next++;
            marked.Append(isMatch[at] ? Begin + text[at..next] + End : text[at..next]);
            at = next;
        }

        return Marked(marked.ToString());
    }

    private static string Marked(string text) =>
        WebUtility.HtmlEncode(text).Replace(Begin.ToString(), "<mark>").Replace(End.ToString(), "</mark>");

    [GeneratedRegex(@"\$\$[^$]+\$\$|\$[^$]+\$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Formula();
}
