using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>Lines end in LF, without spaces before it, and so does the last one. Nothing that a reader is shown depends on it.</summary>
internal static class Layout
{
    /// <summary>The text with LF at the end of each line, whichever end it has.</summary>
    public static string WithLineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>The place behind the last character.</summary>
    public static Position EndOf(string text)
    {
        var lines = WithLineFeeds(text);
        return new Position(lines.AsSpan().Count('\n') + 1, lines.Length - lines.LastIndexOf('\n'));
    }

    /// <summary>Reports each kind of untidiness once, at its first place.</summary>
    /// <param name="text">The text as it is.</param>
    /// <param name="lines">The same with LF.</param>
    /// <param name="file">Where findings go.</param>
    public static void Check(string text, string lines, SourceFile file)
    {
        if (!ReferenceEquals(text, lines))
            file.Warning(new Position(EndOf(text[..text.IndexOf('\r', StringComparison.Ordinal)]).Line, 1), Codes.Layout, "Lines end in CR here, as Windows writes them. Files here end lines with LF alone.", fixable: true);
        var tidy = Tidy(lines, file.Path);
        if (ReferenceEquals(tidy, lines))
            return;
        string[] before = lines.Split('\n'), after = tidy.Split('\n');
        var untidy = Enumerable.Range(0, Math.Min(before.Length, after.Length)).Where(i => before[i].Length != after[i].Length).ToList();
        if (untidy.Count > 0)
            file.Warning(new Position(untidy[0] + 1, after[untidy[0]].Length + 1), Codes.Layout, untidy.Count == 1 ? "This line ends in spaces. Remove them." : $"{untidy.Count} lines end in spaces, of which this is the first. Remove them.", fixable: true);
        if (before.Length < after.Length)
            file.Warning(new Position(before.Length, before[^1].Length + 1), Codes.Layout, "The last line does not end. Add a line end.", fixable: true);
        else if (before.Length > after.Length)
            file.Warning(new Position(after.Length, 1), Codes.Layout, "The file ends in empty lines. End it after the last line of text.", fixable: true);
    }

    /// <summary>The text with tidy lines; the same object where nothing is to be done, or where it would change what the file says.</summary>
    public static string Tidy(string text, string path)
    {
        var markdown = path.EndsWith(".md", StringComparison.Ordinal);
        if ((!markdown && !path.EndsWith(".yaml", StringComparison.Ordinal)) || IsTidy(text))
            return text;
        // Without a value nothing can be compared, and the parser's time is not bounded.
        if (!markdown && YamlText.Value(text) is null)
            return text;
        var lines = text.Split('\n');
        var kept = markdown ? KeptInMarkdown(lines) : KeptInYaml(text);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!kept.Contains(i))
                lines[i] = lines[i].TrimEnd(' ', '\t');
        }

        var tidy = string.Join('\n', lines).TrimEnd('\n') + "\n";
        return tidy == text || tidy == "\n" || (!markdown && !YamlText.SayTheSame(text, tidy)) ? text : tidy;
    }

    private static bool IsTidy(string text) =>
        text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal) && !text.Contains(" \n", StringComparison.Ordinal) && !text.Contains("\t\n", StringComparison.Ordinal);

    // Two spaces before another line are a line break, and code is shown as it is written.
    private static HashSet<int> KeptInMarkdown(string[] lines)
    {
        var kept = new HashSet<int>();
        var code = new CodeFence();
        for (var i = 0; i < lines.Length; i++)
        {
            code.Takes(lines[i]);
            var breaks = lines[i].EndsWith("  ", StringComparison.Ordinal) && lines[i].Trim().Length > 0 && i + 1 < lines.Length && lines[i + 1].Trim().Length > 0;
            if (code.IsOpen || breaks)
                kept.Add(i);
        }

        return kept;
    }

    // In a text behind | or > the spaces belong to it.
    private static HashSet<int> KeptInYaml(string text)
    {
        var kept = new HashSet<int>();
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } scalar)
                kept.UnionWith(Enumerable.Range((int)scalar.Start.Line, (int)(scalar.End.Line - scalar.Start.Line) - (scalar.End.Column == 1 ? 1 : 0)));
        }

        return kept;
    }
}
