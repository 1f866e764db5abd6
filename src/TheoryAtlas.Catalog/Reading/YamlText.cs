using TheoryAtlas.Catalog.Diagnostics;
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
    public static YamlNode? Parse(string text, SourceFile file) => Parse(text, file, isAsked: true);

    /// <summary>The file's single document, or null where the text is not acceptable; nobody is told why.</summary>
    public static YamlNode? Value(string text) => Parse(text, SourceFile.Unheard(""), isAsked: false);

    /// <summary>Whether two texts are acceptable and hold the same value.</summary>
    public static bool SayTheSame(string one, string other) => Value(one) is { } value && value.Equals(Value(other));

    private static YamlNode? Parse(string text, SourceFile file, bool isAsked)
    {
        if (!IsPlain(text, file, isAsked))
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
            Report(error, text, file, isAsked);
        }

        return null;
    }

    // Anchors allow a small text to stand for an enormous value, and no record needs them;
    // nesting is bounded here because what follows recurses.
    private static bool IsPlain(string text, SourceFile file, bool isAsked)
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
            Report(error, text, file, isAsked);
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
    private static void Report(YamlException error, string text, SourceFile file, bool isAsked)
    {
        if (!isAsked)
            return;
        var fixable = !ReferenceEquals(YamlRepair.Of(text), text);
        var lines = text.Split('\n').ToList();
        var tab = lines.FindIndex(line => line.AsSpan().TrimStart(' ').StartsWith("\t"));
        if (tab >= 0 && YamlWords.IsAboutTabs(error))
            file.Error(new Position(tab + 1, lines[tab].IndexOf('\t', StringComparison.Ordinal) + 1), Codes.Syntax, "YAML is not indented with tabs. Use spaces.", fixable);
        else
            file.Error(YamlWords.At(error, lines), Codes.Syntax, $"This is not YAML as it should be: {YamlWords.Of(error, lines)}", fixable);
    }
}
