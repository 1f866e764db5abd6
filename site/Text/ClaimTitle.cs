using System.Net;
using Microsoft.AspNetCore.Html;

namespace TheoryAtlas.Site.Text;

/// <summary>The title of a claim, plain text with Unicode mathematics, whose x^(…) and x_{…} are set raised and lowered.</summary>
internal static class ClaimTitle
{
    // Signs that stand between two operands, with a space on either side.
    private const string Operators = "=≠≈<>≤≥≪≫∝+−·×/→";

    // Operands of more letters may stand on lines of their own.
    private const int LongestOperand = 5;

    private const char Unbroken = '\u00a0';

    /// <summary>The title as HTML.</summary>
    public static IHtmlContent Html(string title)
    {
        var bound = Bound(title);
        return new HtmlString(string.Concat(Pieces(bound).Select(piece => piece.In(WebUtility.HtmlEncode(bound[piece.Text])))));
    }

    /// <summary>The title with spaces that no line ends at around operators within brackets and between short operands.</summary>
    internal static string Bound(string title)
    {
        var letters = title.ToCharArray();
        var depth = 0;
        for (var i = 1; i < title.Length - 1; i++)
        {
            depth += title[i - 1] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (Operators.Contains(title[i]) && title[i - 1] == ' ' && title[i + 1] == ' ' && (depth > 0 || AreShort(title, i)))
                letters[i - 1] = letters[i + 1] = Unbroken;
        }

        return new string(letters);
    }

    private static bool AreShort(string title, int sign)
    {
        var before = title.LastIndexOf(' ', Math.Max(0, sign - 2));
        var after = title.IndexOf(' ', sign + 2);
        return sign - 2 - before <= LongestOperand && (after < 0 ? title.Length : after) - (sign + 2) <= LongestOperand;
    }

    /// <summary>The pieces of a title in order. What only says that a piece stands raised or lowered belongs to none.</summary>
    internal static IEnumerable<Piece> Pieces(string title)
    {
        var plain = 0;
        for (var i = 0; i < title.Length;)
        {
            if (title[i] is '^' or '_' && i > 0 && Script(title, i + 1) is var (text, end) && text.End.Value > text.Start.Value)
            {
                if (i > plain)
                    yield return new Piece(plain..i, null);
                yield return new Piece(text, title[i] == '^' ? "sup" : "sub");
                i = plain = end;
            }
            else
            {
                i++;
            }
        }

        if (plain < title.Length)
            yield return new Piece(plain..title.Length, null);
    }

    /// <summary>What stands raised or lowered: a group without its brackets, or a sign with a word or a group.</summary>
    private static (Range Text, int End) Script(string title, int start)
    {
        if (Group(title, start) is > 0 and var end)
            return ((start + 1)..(end - 1), end);
        var sign = start < title.Length && title[start] is '-' or '−' ? start + 1 : start;
        if (Group(title, sign) is > 0 and var after)
            return (start..after, after);
        var last = sign;
        while (last < title.Length && char.IsLetterOrDigit(title[last]))
            last++;
        return last > sign ? (start..last, last) : (default, start);
    }

    /// <summary>Where the bracketed group that begins here ends; 0 if none does.</summary>
    private static int Group(string title, int start)
    {
        if (start >= title.Length || title[start] is not ('(' or '{'))
            return 0;
        var depth = 0;
        for (var i = start; i < title.Length; i++)
        {
            depth += title[i] switch { '(' or '{' => 1, ')' or '}' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }

        return 0;
    }

    /// <summary>A piece of a title.</summary>
    /// <param name="Text">Where it stands in the title.</param>
    /// <param name="Element">The element that raises or lowers it, or null.</param>
    internal readonly record struct Piece(Range Text, string? Element)
    {
        /// <summary>Its HTML within the element.</summary>
        public string In(string html) => Element is null ? html : $"<{Element}>{html}</{Element}>";
    }
}
