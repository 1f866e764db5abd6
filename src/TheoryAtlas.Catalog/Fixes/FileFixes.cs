using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Rules;
using TheoryAtlas.Catalog.Schemas;

namespace TheoryAtlas.Catalog.Fixes;

/// <summary>The steps that mend one file's text.</summary>
internal static class FileFixes
{
    /// <summary>The mended text.</summary>
    /// <param name="text">The text as it is.</param>
    /// <param name="path">The file's path from the root.</param>
    /// <param name="edits">What mends the findings of its values.</param>
    /// <param name="done">Gets what was done, in words.</param>
    public static string Apply(string text, string path, IReadOnlyList<TextEdit> edits, List<string> done)
    {
        var isYaml = path.EndsWith(".yaml", StringComparison.Ordinal);
        text = Step(text, Layout.WithLineFeeds(text), "ended lines with LF instead of CR", done);
        if (isYaml)
        {
            var repaired = YamlRepair.Of(text);
            text = Step(text, repaired, YamlRepair.Words(text, repaired), done);
        }

        text = Edited(text, edits, done);
        text = Step(text, Layout.Tidy(text, path), "removed spaces at line ends, and ended the last line", done);
        if (isYaml && AtlasSchemas.FieldsOf(path) is { } fields)
            text = Step(text, FieldOrder.Sorted(text, fields), "put the fields into their order", done);
        return text;
    }

    private static string Step(string before, string after, string words, List<string> done)
    {
        if (after != before)
            done.Add(words);
        return after;
    }

    // From the end of the file to its beginning, so that an edit does not move those that are still to come.
    private static string Edited(string text, IReadOnlyList<TextEdit> edits, List<string> done)
    {
        var lines = text.Split('\n');
        var words = new List<string>();
        foreach (var edit in edits.OrderByDescending(edit => edit.At.Line).ThenByDescending(edit => edit.At.Column))
        {
            var (line, column) = (edit.At.Line - 1, edit.At.Column - 1);
            if (line >= lines.Length || column > lines[line].Length || !lines[line].AsSpan(column).StartsWith(edit.Old))
                continue;
            lines[line] = lines[line][..column] + edit.New + lines[line][(column + edit.Old.Length)..];
            words.Insert(0, $"line {edit.At.Line}: wrote {edit.New} for {edit.Old}");
        }

        done.AddRange(words);
        return words.Count == 0 ? text : string.Join('\n', lines);
    }
}
