using System.Text.RegularExpressions;

namespace TheoryAtlas.Formats;

/// <summary>Markdown with TeX as plain text, for places that show no markup: feeds, descriptions, metadata.</summary>
public static partial class PlainText
{
    /// <summary>One paragraph in Unicode, formulas as far as Unicode can write them.</summary>
    public static string Of(string markdown) =>
        TexTitle.ToUnicode(Collapsed(WithoutMarks(Display().Replace(markdown, match => $"${match.Groups["tex"].Value.Trim()}$"))));

    /// <summary>The same, cut at the end of a word with an ellipsis behind it.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="length">The most characters.</param>
    public static string Of(string markdown, int length)
    {
        var text = Of(markdown);
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length - 1);
        return text[..(end > length / 2 ? end : length - 1)].TrimEnd(' ', ',', ';', ':') + "…";
    }

    /// <summary>The words without marks of Markdown, and formulas as TeX between <c>\(</c> and <c>\)</c> or <c>\[</c> and <c>\]</c>.</summary>
    public static string WithTex(string markdown) =>
        Collapsed(Inline().Replace(Display().Replace(WithoutMarks(markdown), @"\[${tex}\]"), @"\(${tex}\)"));

    // Marks inside formulas are TeX.
    private static string WithoutMarks(string markdown) => FormulaOrMark().Replace(markdown, match =>
        match.Groups["formula"].Success ? match.Value : match.Groups["text"].Success ? match.Groups["text"].Value : "");

    private static string Collapsed(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"(?<!\\)\$\$(?<tex>.*?)(?<!\\)\$\$", RegexOptions.Singleline)]
    private static partial Regex Display();

    [GeneratedRegex(@"(?<!\\)\$(?<tex>[^$]+?)(?<!\\)\$", RegexOptions.Singleline)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?<formula>(?<!\\)\$\$.*?(?<!\\)\$\$|(?<!\\)\$[^$]+?(?<!\\)\$)|!?\[(?<text>[^\]]*)\]\([^)]*\)|\*\*|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`|^(?:\#+|>|[-*+]|\d+\.)\s+", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FormulaOrMark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
