namespace TheoryAtlas.Search.Text;

/// <summary>Finds powers in text without TeX, such as <c>n^(−1/2)</c>: a base, a caret, and an exponent in parentheses or of letters and digits.</summary>
internal static class RaisedExponents
{
    /// <summary>Where they are, as first character and first character after, in order.</summary>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var last = 0;
        for (var caret = text.IndexOf('^'); caret >= 0; caret = caret + 1 < text.Length ? text.IndexOf('^', caret + 1) : -1)
        {
            var start = Base(text, caret);
            var end = Exponent(text, caret + 1);
            if (start == caret || end == caret + 1 || start < last)
                continue;
            yield return (start, end);
            last = end;
        }
    }

    private static int Base(string text, int caret)
    {
        var start = caret;
        if (start > 0 && text[start - 1] == ')')
            return Math.Max(Opening(text, start - 1), 0);
        while (start > 0 && IsPart(text[start - 1]))
            start--;
        return start;
    }

    private static int Exponent(string text, int at)
    {
        if (at < text.Length && text[at] == '(')
            return Closing(text, at) is >= 0 and var close ? close + 1 : at;
        var end = at;
        if (end < text.Length && Letters.IsHyphen(text[end]))
            end++;
        while (end < text.Length && IsPart(text[end]))
            end++;
        return end;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Letters.IsCombining(c) || c is '√' or '\'' or '′';

    private static int Opening(string text, int close)
    {
        var depth = 0;
        for (var at = close; at >= 0; at--)
        {
            depth += text[at] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
                return at;
        }

        return -1;
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return at;
        }

        return -1;
    }
}
