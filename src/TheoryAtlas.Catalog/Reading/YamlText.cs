using System.Text;
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
    public static YamlNode? Parse(string text, SourceFile file)
    {
        if (!IsPlain(text, file))
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
            Report(error, text, file);
        }

        return null;
    }

    // Anchors allow a small text to stand for an enormous value, and no record needs them;
    // nesting is bounded here because what follows recurses.
    private static bool IsPlain(string text, SourceFile file)
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
            Report(error, text, file);
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
        var lines = text.Split('\n').ToList();
        var tab = lines.FindIndex(line => line.AsSpan().TrimStart(' ').StartsWith("\t"));
        if (tab >= 0 && error.Message.Contains("tab", StringComparison.Ordinal))
            file.Error(new Position(tab + 1, lines[tab].IndexOf('\t', StringComparison.Ordinal) + 1), Codes.Syntax, "YAML is not indented with tabs. Use spaces.");
        else
            file.Error(Schema.At(error.Start), Codes.Syntax, $"This is not YAML as it should be: {Innermost(error).TrimEnd('.')}.");
    }

    private static string Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error.Message.ReplaceLineEndings(" ");

    /// <summary>Reads a file as UTF-8, or says why it cannot be.</summary>
    /// <param name="root">The folder that paths count from.</param>
    /// <param name="file">The file, where findings go.</param>
    /// <param name="missing">What to say where there is no such file; null where it may be absent.</param>
    public static string? Read(string root, SourceFile file, string? missing)
    {
        const long Largest = 1_000_000; // The largest honest file, the taxonomy, is a twentieth of this.
        var info = new FileInfo(System.IO.Path.Combine(root, file.Path));
        if (!info.Exists)
        {
            if (missing is not null)
                file.Error(Position.Start, Codes.MissingFile, missing);
            return null;
        }

        try
        {
            if (info.Length > Largest)
            {
                file.Error(Position.Start, Codes.Unreadable, $"The file has {info.Length:N0} bytes; the limit is {Largest:N0}. Split or shorten it.");
                return null;
            }

            var bytes = File.ReadAllBytes(info.FullName);
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            if (text.StartsWith('\uFEFF'))
            {
                file.Warning(Position.Start, Codes.Unreadable, "The file begins with a byte order mark. Save it as UTF-8 without one.");
                text = text[1..];
            }

            if (text.Contains('\0', StringComparison.Ordinal))
            {
                file.Error(Position.Start, Codes.Unreadable, "The file is not text: it holds zero bytes. Save it as UTF-8 text.");
                return null;
            }

            return file.Text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            file.Error(Position.Start, Codes.Unreadable, "The file is not UTF-8 text. Save it as UTF-8.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            file.Error(Position.Start, Codes.Unreadable, $"The file cannot be read: {error.Message}");
        }

        return null;
    }
}
