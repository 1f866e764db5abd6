using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>The Chinese summary of a note stands right after the English one and is one sentence in Chinese.</summary>
internal static partial class ChineseSummary
{
    /// <summary>The heading of the section.</summary>
    public const string Heading = "TL;DR 中文";

    private const string English = "TL;DR";

    /// <summary>Checks the section, if the note has it.</summary>
    /// <param name="sections">Text by heading.</param>
    /// <param name="text">The whole note, where the section is looked up.</param>
    /// <param name="file">Where findings go.</param>
    public static void Check(IReadOnlyDictionary<string, string> sections, string text, SourceFile file)
    {
        if (!sections.TryGetValue(Heading, out var sentence))
            return;

        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, candidate => HeadingOf(candidate) == Heading);
        var at = new Position(line + 1, 4);
        if (Array.FindLast(lines[..line], candidate => HeadingOf(candidate) is not null) is not { } before || HeadingOf(before) != English)
            file.Error(at, Codes.MarkdownSection, $"'{Heading}' stands directly after '{English}', which it renders. Move it there.");
        if (!Han().IsMatch(sentence))
            file.Error(at, Codes.ChineseSummary, $"'{Heading}' has no Chinese character. Write the sentence of '{English}' in Simplified Chinese, or leave the section out.");
        else if (!sentence.EndsWith('。'))
            file.Error(at, Codes.ChineseSummary, $"'{Heading}' is one sentence and ends in 。");
        else if (Inner().IsMatch(sentence))
            file.Error(at, Codes.ChineseSummary, $"'{Heading}' is one sentence on one line; it has several. Join them with ， or ；, or say less.");
    }

    private static string? HeadingOf(string line) => line.StartsWith("## ", StringComparison.Ordinal) ? line[3..].Trim() : null;

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    // The end of a sentence with something behind it, or the end of a line.
    [GeneratedRegex(@"[。！？]\s*\S|\n")]
    private static partial Regex Inner();
}
