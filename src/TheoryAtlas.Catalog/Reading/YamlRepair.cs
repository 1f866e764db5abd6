using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Mends text that is not YAML where there is one way to read it: tabs for indentation, and a colon within a text without quotes.</summary>
internal static partial class YamlRepair
{
    // A repair is tried out by parsing; what is longer than any honest file is not worth it.
    private const int Longest = 200_000;

    private const int LongestLine = 2_000;

    // So many texts may lack quotes; each takes a parse.
    private const int MostQuotes = 20;

    private static readonly int[] s_widths = [2, 4, 8];

    /// <summary>The text as it was meant; the same object where that is not certain.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest || YamlText.Value(text) is not null)
            return text;
        // Whatever width the author's editor shows a tab in, the file must say the same; one that makes no YAML of it says nothing.
        var readings = s_widths.Select(width => Indentation().Replace(text, tabs => Expanded(tabs.Value, width))).Distinct(StringComparer.Ordinal).Select(Read).ToList();
        return readings.All(reading => reading.Value is { } value && value.Equals(readings[0].Value)) ? readings[0].Text : text;
    }

    /// <summary>What was done, in words.</summary>
    public static string Words(string before, string after)
    {
        int Count(string text, char c) => text.AsSpan().Count(c);
        var words = new List<string>();
        if (Count(after, '\t') < Count(before, '\t'))
            words.Add("indented with spaces instead of tabs");
        if (Count(after, '"') + Count(after, '\'') > Count(before, '"') + Count(before, '\''))
            words.Add("put a text with a colon in quotes");
        return string.Join("; ", words);
    }

    private static (string Text, YamlNode? Value) Read(string text)
    {
        var value = YamlText.Value(text, out var fault);
        for (var quotes = 0; value is null && fault > 0 && quotes < MostQuotes; quotes++)
        {
            // Other lines that look like a field may be part of a longer text.
            var lines = text.Split('\n');
            if (fault > lines.Length || Quoted(lines[fault - 1]) is var quoted && quoted == lines[fault - 1])
                break;
            lines[fault - 1] = quoted;
            text = string.Join('\n', lines);
            value = YamlText.Value(text, out fault);
        }

        return (text, value);
    }

    private static string Expanded(string indentation, int width)
    {
        var column = 0;
        foreach (var c in indentation)
            column = c == '\t' ? (column / width + 1) * width : column + 1;
        return new string(' ', column);
    }

    private static string Quoted(string line)
    {
        if (line.Length > LongestLine || Field().Match(line) is not { Success: true } field)
            return line;
        var value = field.Groups["text"].Value;
        if (value.Contains(" #", StringComparison.Ordinal) || value.Contains("\t#", StringComparison.Ordinal))
            return line; // What follows may be a comment.
        return field.Groups["name"].Value + (value.Contains('"', StringComparison.Ordinal) || value.Contains('\\', StringComparison.Ordinal)
            ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"\"{value}\"");
    }

    [GeneratedRegex(@"^ *\t[ \t]*(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Indentation();

    // A field of words alone, on one line, without quotes or brackets at its beginning and with a colon inside.
    [GeneratedRegex(@"^(?<name> *(?:- )?(?:title|venue|volume_pages|label|definition|about|note|text|how|control|locator|unit): +)(?<text>[^\s""'\[\]{}>|&*!%@`#,?-].*?:(?: .*?)?) *$")]
    private static partial Regex Field();
}
