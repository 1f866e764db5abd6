using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Rules;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Turns the text of a file into one YAML value, or into findings.</summary>
internal static class YamlText
{
    // A record nests four levels deep; a hundred is hostile, and recursion must end somewhere.
    private const int DeepestNesting = 50;

    /// <summary>The file's single document, or null where the text is not acceptable.</summary>
    public static YamlNode? Parse(string text, SourceFile file) => Parse(text, file, error => Report(error, text, file));

    /// <summary>The file's single document, or null where the text is not acceptable; nobody is told why.</summary>
    public static YamlNode? Value(string text) => Value(text, out _);

    /// <summary>The same, with the line at which the library gives up; 0 where it does not.</summary>
    public static YamlNode? Value(string text, out int line)
    {
        var at = 0;
        var value = Parse(text, SourceFile.Unheard(""), error => at = (int)error.Start.Line);
        line = at;
        return value;
    }

    /// <summary>Whether two texts are acceptable and hold the same value.</summary>
    public static bool SayTheSame(string one, string other) => Value(one) is { } value && value.Equals(Value(other));

    private static YamlNode? Parse(string text, SourceFile file, Action<YamlException> report)
    {
        if (HasOtherLineEnds(text, file) || !IsPlain(text, file, report))
            return null;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1)
                return stream.Documents[0].RootNode;
            file.Error(Position.Start, Codes.Syntax, stream.Documents.Count == 0 ? "The file is empty." : "The file holds several YAML documents; it must be one.");
        }
        catch (YamlException error)
        {
            report(error);
        }

        return null;
    }

    // The library ends a line there, and nothing else does: a place would be another line for each of them.
    private static bool HasOtherLineEnds(string text, SourceFile file)
    {
        var at = text.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029');
        if (at < 0)
            return false;
        var name = text[at] switch { '\u0085' => "next line", '\u2028' => "line separator", _ => "paragraph separator" };
        file.Error(Layout.EndOf(text[..at]), Codes.Syntax, $"A character stands here that cannot be seen (U+{(int)text[at]:X4}, {name}), which ends the line for some programs alone. Write a space, or a line end.");
        return true;
    }

    // Anchors allow a small text to stand for an enormous value, and no record needs them;
    // nesting is bounded here because what follows recurses.
    private static bool IsPlain(string text, SourceFile file, Action<YamlException> report)
    {
        var open = new Stack<Position>();
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                if (parser.Current is AnchorAlias || parser.Current is NodeEvent { Anchor.IsEmpty: false })
                {
                    file.Error(Schema.At(parser.Current.Start), Codes.Syntax, "Anchors and aliases (& and *) are not allowed. Write the value out, in quotes if it begins with one of these characters.");
                    return false;
                }

                if (parser.Current is NodeEvent { Tag.IsEmpty: false })
                {
                    file.Error(Schema.At(parser.Current.Start), Codes.Syntax, "Tags (!) are not allowed. Write the value alone, in quotes if it begins with this character.");
                    return false;
                }

                if (parser.Current is MappingStart or SequenceStart)
                    open.Push(Schema.At(parser.Current.Start));
                else if (parser.Current is MappingEnd or SequenceEnd)
                    open.Pop();
                if (open.Count > DeepestNesting)
                {
                    file.Error(Schema.At(parser.Current!.Start), Codes.Syntax, $"The values nest more than {DeepestNesting} levels deep.");
                    return false;
                }
            }
        }
        catch (YamlException error)
        {
            report(error);
            return false;
        }
        catch (InvalidOperationException)
        {
            // What the library throws at some brackets that stay open.
            file.Error(open.TryPeek(out var at) ? at : Position.Start, Codes.Syntax, "This is not YAML as it should be: the value that begins here is not closed. End it with ] or }, or put it in quotes.");
            return false;
        }

        return true;
    }

    // The library places a tab in the indentation at the start of the value around it.
    private static void Report(YamlException error, string text, SourceFile file)
    {
        var fixable = !ReferenceEquals(YamlRepair.Of(text), text);
        var lines = text.Split('\n').ToList();
        var tab = lines.FindIndex(line => line.AsSpan().TrimStart(' ').StartsWith("\t"));
        if (tab >= 0 && YamlWords.IsAboutTabs(error))
            file.Error(new Position(tab + 1, lines[tab].IndexOf('\t', StringComparison.Ordinal) + 1), Codes.Syntax, "YAML is not indented with tabs. Use spaces.", fixable);
        else
            file.Error(YamlWords.At(error, lines), Codes.Syntax, $"This is not YAML as it should be: {YamlWords.Of(error, lines)}", fixable);
    }
}
