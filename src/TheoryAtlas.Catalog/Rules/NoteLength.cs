using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>Notes are short, so that readers read them: each section has a most that it may say.</summary>
internal static partial class NoteLength
{
    private const int MostFindings = 5;
    private const int LongestFinding = 450;

    private static readonly Dictionary<string, int> s_most = new(StringComparer.Ordinal)
    {
        ["TL;DR"] = 240,
        [ChineseSummary.Heading] = 160,
        ["Contribution"] = 500,
        ["In plain words"] = 700,
        ["Limits"] = 600,
    };

    /// <summary>Checks the sections of a note.</summary>
    /// <param name="sections">Text by heading.</param>
    /// <param name="text">The whole note, where the sections are looked up.</param>
    /// <param name="file">Where findings go.</param>
    public static void Check(IReadOnlyDictionary<string, string> sections, string text, SourceFile file)
    {
        foreach (var (heading, most) in s_most)
        {
            if (sections.GetValueOrDefault(heading) is { } words && words.Length > most)
                file.Error(Below(text, heading), Codes.NoteLength, $"'{heading}' has {words.Length} characters and may have {most}. Say less, or move a precise result to Findings.");
        }

        if (sections.GetValueOrDefault("TL;DR", "").Contains("\n\n", StringComparison.Ordinal))
            file.Error(Below(text, "TL;DR"), Codes.NoteLength, "'TL;DR' is one sentence; it has several paragraphs.");
        if (sections.GetValueOrDefault("Findings") is not { Length: > 0 } findings)
            return;
        var items = Item().Split(findings)[1..];
        if (items.Length > MostFindings)
            file.Error(Below(text, "Findings"), Codes.NoteLength, $"'Findings' lists {items.Length} points and may list {MostFindings}. Keep the most important.");
        foreach (var item in items.Where(item => item.Length > LongestFinding))
            file.Error(Below(text, item.Split('\n')[0]), Codes.NoteLength, $"This finding has {item.Length} characters and may have {LongestFinding}. Split it, or leave the details to the paper.");
    }

    // The words of a heading, or of an item of a list.
    private static Position Below(string text, string words)
    {
        var heading = ("\n" + text + "\n").IndexOf($"\n## {words}\n", StringComparison.Ordinal);
        var at = Math.Max(0, heading >= 0 ? heading + "## ".Length : text.IndexOf(words, StringComparison.Ordinal));
        return new Position(text.AsSpan(0, at).Count('\n') + 1, at - (text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1) + 1);
    }

    [GeneratedRegex(@"(?:^|\n)(?:[-*+]|\d{1,9}[.)])[ \t]+")]
    private static partial Regex Item();
}
