using System.Text;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>
/// Dollar signs come in pairs, a formula inside a line does not break over lines, a display stands between
/// lines of <c>$$</c> alone, and braces balance inside a formula.
/// </summary>
internal static class Mathematics
{
    // The longest formula of the corpus has 270 characters, four braces deep; KaTeX's time and stack are bounded by these.
    private const int LongestFormula = 2000;
    private const int DeepestBraces = 50;

    /// <summary>Checks a text of a YAML file.</summary>
    public static void Check(YamlNode? text, SourceFile file)
    {
        if (text is not YamlScalarNode { Value: { } value } scalar)
            return;
        var start = Schema.At(scalar);
        var (counted, escapes) = (0, 0);
        InLine(value.ReplaceLineEndings(" "), Place, file);

        // Asked from left to right: counting from the beginning each time would take hours for a text of nothing but formulas.
        Position Place(int i)
        {
            for (; counted < i; counted++)
                escapes += IsEscaped(value[counted], scalar.Style) ? 1 : 0;
            var quote = scalar.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted ? 1 : 0;
            return scalar.Start.Line != scalar.End.Line ? start : start with { Column = start.Column + quote + i + escapes };
        }
    }

    // What quotes write as two characters.
    private static bool IsEscaped(char c, ScalarStyle style) => style switch
    {
        ScalarStyle.DoubleQuoted => c is '\\' or '"',
        ScalarStyle.SingleQuoted => c == '\'',
        _ => false,
    };

    /// <summary>Checks a Markdown file.</summary>
    public static void CheckMarkdown(string text, SourceFile file)
    {
        var lines = text.Split('\n');
        var isOdd = HasOddDisplays(lines);
        var (display, isReported) = (0, false);
        var code = new CodeFence();
        var formula = new StringBuilder();
        for (var i = 0; i < lines.Length && !file.IsFull; i++)
        {
            var line = lines[i];
            var number = i + 1;
            if (display == 0 && code.Takes(line))
                continue;
            if (line.Trim() == "$$")
            {
                if (display > 0 && !isReported)
                    Formula(formula.ToString(), display: true, new Position(display, 1), file);
                (display, isReported) = (display > 0 ? 0 : number, false);
                formula.Clear();
            }
            else if (display > 0 && isOdd && (line.Contains('$', StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal)))
            {
                // Here the display is over, and what follows cannot be told apart.
                break;
            }
            else if (display > 0)
            {
                formula.Append(line).Append('\n');
                if (line.IndexOf('$', StringComparison.Ordinal) is >= 0 and var dollar && !isReported)
                {
                    isReported = true;
                    file.Error(new Position(number, dollar + 1), Codes.Mathematics, $"A dollar sign stands inside the display that begins in line {display}. Close the display with a line that holds $$ alone.");
                }
            }
            else
            {
                InLine(line, column => new Position(number, column + 1), file, isMarkdown: true);
            }
        }

        if (display > 0)
            file.Error(new Position(display, 1), Codes.Mathematics, "The display that begins here is not closed. End it with a line that holds $$ alone.");
    }

    private static bool HasOddDisplays(string[] lines)
    {
        var display = false;
        var code = new CodeFence();
        foreach (var line in lines)
            display ^= (display || !code.Takes(line)) && line.AsSpan().Trim() is "$$";

        return display;
    }

    private static void InLine(string line, Func<int, Position> at, SourceFile file, bool isMarkdown = false)
    {
        if (!line.Contains('$', StringComparison.Ordinal))
            return;
        var dollars = new List<int>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '`' && dollars.Count % 2 == 0 && line.IndexOf('`', i + 1) is > 0 and var close)
            {
                i = close; // Code is shown as it is written.
            }
            else if (line[i] == '$' && i + 1 < line.Length && line[i + 1] == '$')
            {
                file.Error(at(i), Codes.Mathematics, "$$ must stand alone on its line; inside a line use single dollar signs.");
                return;
            }
            else if (line[i] == '$')
            {
                dollars.Add(i);
            }
        }

        if (dollars.Count % 2 == 1)
        {
            file.Error(at(Unclosed(line, dollars)), Codes.Mathematics, @"The formula that begins here is not closed in this line. End it with a dollar sign in the same line, or write \$ for a dollar sign.");
            return;
        }

        for (var i = 0; i < dollars.Count && !file.IsFull; i += 2)
        {
            Formula(line[(dollars[i] + 1)..dollars[i + 1]], display: false, at(dollars[i]), file);
            if (isMarkdown)
                Neighbours(line, dollars[i], dollars[i + 1], at, file);
        }
    }

    // The one whose partner looks as if it opened the next formula; otherwise the last.
    private static int Unclosed(string line, List<int> dollars)
    {
        for (var i = 0; i + 1 < dollars.Count; i += 2)
        {
            var partner = dollars[i + 1];
            if (char.IsWhiteSpace(line[partner - 1]) && partner + 1 < line.Length && !char.IsWhiteSpace(line[partner + 1]))
                return dollars[i];
        }

        return dollars[^1];
    }

    // Beside a letter or a digit Markdown takes a dollar sign for itself.
    private static void Neighbours(string line, int open, int close, Func<int, Position> at, SourceFile file)
    {
        if (open > 0 && char.IsLetterOrDigit(line[open - 1]))
            file.Error(at(open), Codes.Mathematics, $"'{line[open - 1]}' stands right before the formula, which is then not seen as one. Put a space, a hyphen or a sign of punctuation between.");
        else if (close + 1 < line.Length && char.IsLetterOrDigit(line[close + 1]))
            file.Error(at(open), Codes.Mathematics, $"'{line[close + 1]}' stands right behind the formula that begins here, which is then not seen as one. Put a space, a hyphen or a sign of punctuation between.");
    }

    private static void Formula(string formula, bool display, Position at, SourceFile file)
    {
        var (depth, deepest) = (0, 0);
        for (var i = 0; i < formula.Length && depth >= 0; i++)
        {
            if (formula[i] == '\\')
                i++;
            else if (formula[i] == '{')
                deepest = Math.Max(deepest, ++depth);
            else if (formula[i] == '}')
                depth--;
        }

        if (depth != 0)
            file.Error(at, Codes.Mathematics, depth > 0 ? "A brace { of the formula that begins here is not closed." : "The formula that begins here closes a brace } that was not opened.");
        else if (string.IsNullOrWhiteSpace(formula))
            file.Error(at, Codes.Mathematics, "The formula that begins here is empty.");
        else if (formula.Length > LongestFormula || deepest > DeepestBraces)
            file.Error(at, Codes.Mathematics, $"The formula that begins here is too long to be read: at most {LongestFormula:N0} characters, and braces at most {DeepestBraces} deep. Split it.");
        else
            file.Formula(at, formula, display);
    }
}
