using System.Text.RegularExpressions;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Mends text that is not YAML where there is one way to read it: tabs for indentation, and a colon within a text without quotes.</summary>
internal static partial class YamlRepair
{
    // A repair is tried out by parsing; what is longer than any honest file is not worth it.
    private const int Longest = 200_000;

    private const int LongestLine = 2_000;

    private static readonly int[] s_widths = [2, 4, 8];

    /// <summary>The text as it was meant; the same object where that is not certain.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest || YamlText.Value(text) is not null)
            return text;
        var spaced = WithoutTabs(text);
        if (!ReferenceEquals(spaced, text))
            return spaced;
        var quoted = string.Join('\n', text.Split('\n').Select(Quoted));
        return quoted != text && YamlText.Value(quoted) is not null ? quoted : text;
    }

    // Whatever width the author's editor shows a tab in, the file must say the same.
    private static string WithoutTabs(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
            return text;
        var readings = s_widths.Select(width => Indentation().Replace(text, tabs => Expanded(tabs.Value, width)))
            .Select(candidate => (Text: candidate, Value: YamlText.Value(candidate))).Where(candidate => candidate.Value is not null).ToList();
        return readings.Count > 0 && readings.All(reading => reading.Value!.Equals(readings[0].Value)) ? readings[0].Text : text;
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
        if (value.Contains(" #", StringComparison.Ordinal))
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
