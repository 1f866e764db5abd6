using System.Text;

namespace TheoryAtlas.Search.Text;

/// <summary>Text without markup in which TeX formulas stand whole, dollars included.</summary>
/// <param name="Text">The text on one line.</param>
/// <param name="Formulas">Where the formulas are, as first character and first character after, in order; in titles also powers without TeX.</param>
internal sealed record PlainText(string Text, IReadOnlyList<(int Start, int End)> Formulas)
{
    /// <summary>No text.</summary>
    public static PlainText Empty { get; } = new("", []);

    /// <summary>Reads a title: braces that protect capitals are removed, those inside formulas stay.</summary>
    public static PlainText FromTitle(string title)
    {
        var plain = Copy(title, (c, _, _) => c is '{' or '}' ? 1 : 0);
        if (!plain.Text.Contains('^', StringComparison.Ordinal))
            return plain;
        var powers = RaisedExponents.In(plain.Text).Where(power => !plain.Formulas.Any(formula => formula.Start < power.End && power.Start < formula.End));
        return plain with { Formulas = [.. plain.Formulas.Concat(powers).OrderBy(formula => formula.Start)] };
    }

    /// <summary>Reads Markdown: headings' marks, list marks, emphasis, code marks and link targets are removed.</summary>
    public static PlainText FromMarkdown(string markdown) => Copy(string.Join(' ', markdown.Split('\n').Select(WithoutLineMark).Where(line => line.Length > 0)), InlineMark);

    /// <summary>The formula that covers a position, or null.</summary>
    public (int Start, int End)? FormulaAt(int position)
    {
        var (low, high) = (0, Formulas.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Formulas[middle].End <= position)
                low = middle + 1;
            else if (Formulas[middle].Start > position)
                high = middle - 1;
            else
                return Formulas[middle];
        }

        return null;
    }

    private static string WithoutLineMark(string line)
    {
        var text = line.Trim().TrimStart('#', '>').TrimStart();
        if (text.StartsWith("- ", StringComparison.Ordinal) || text.StartsWith("* ", StringComparison.Ordinal) || text.StartsWith("+ ", StringComparison.Ordinal))
            return text[2..].TrimStart();
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 4 && text.AsSpan(digits).StartsWith(". ", StringComparison.Ordinal) ? text[(digits + 2)..].TrimStart() : text;
    }

    /// <summary>How many characters of markup stand at a position outside formulas.</summary>
    private static int InlineMark(char c, string text, int at)
    {
        switch (c)
        {
            case '*' or '`':
                return 1;
            case '_':
                var inside = at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
                return inside ? 0 : 1;
            case '[':
                return text.IndexOf("](", at, StringComparison.Ordinal) > 0 ? 1 : 0;
            case ']' when at + 1 < text.Length && text[at + 1] == '(':
                var close = text.IndexOf(')', at);
                return close < 0 ? 0 : close - at + 1;
            case '\\' when at + 1 < text.Length && char.IsPunctuation(text[at + 1]):
                return 1;
            default:
                return 0;
        }
    }

    private static PlainText Copy(string text, Func<char, string, int, int> markLength)
    {
        var plain = new StringBuilder(text.Length);
        var formulas = new List<(int, int)>();
        for (var i = 0; i < text.Length;)
        {
            var formula = FormulaLength(text, i);
            if (formula > 0)
            {
                formulas.Add((plain.Length, plain.Length + formula));
                plain.Append(text, i, formula);
                i += formula;
                continue;
            }

            var mark = markLength(text[i], text, i);
            if (mark == 0)
                plain.Append(text[i++]);
            else
                i += mark;
        }

        return new PlainText(plain.ToString(), formulas);
    }

    /// <summary>The length of the formula that begins here, dollars included, or 0.</summary>
    private static int FormulaLength(string text, int at)
    {
        if (text[at] != '$' || (at > 0 && text[at - 1] == '\\'))
            return 0;
        var dollars = at + 1 < text.Length && text[at + 1] == '$' ? 2 : 1;
        for (var i = at + dollars; i + dollars <= text.Length; i++)
        {
            if (text[i] == '$' && text[i - 1] != '\\' && (dollars == 1 || text[i + 1] == '$'))
                return i > at + dollars ? i + dollars - at : 0;
        }

        return 0;
    }
}
