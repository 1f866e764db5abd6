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
            // The library's message repeats the place and lacks a full stop.
            file.Error(Schema.At(error.Start), Codes.Syntax, $"This is not YAML as it should be: {Innermost(error).TrimEnd('.')}.");
        }

        return null;
    }

    // Anchors allow a small text to stand for an enormous value, and no record needs them;
    // nesting is bounded here because what follows recurses.
    private static bool IsPlain(string text, SourceFile file)
    {
        var depth = 0;
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

                depth += parser.Current!.NestingIncrease;
                if (depth > DeepestNesting)
                {
                    file.Error(Schema.At(parser.Current.Start), Codes.Syntax, $"The values nest more than {DeepestNesting} levels deep.");
                    return false;
                }
            }
        }
        catch (YamlException error)
        {
            file.Error(Schema.At(error.Start), Codes.Syntax, $"This is not YAML as it should be: {Innermost(error).TrimEnd('.')}.");
            return false;
        }

        return true;
    }

    private static string Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error.Message.ReplaceLineEndings(" ");

    /// <summary>Reads a file as UTF-8, or says why it cannot be.</summary>
    public static string? Read(string root, SourceFile file, bool required = true)
    {
        const long Largest = 1_000_000; // The largest honest file, the taxonomy, is a twentieth of this.
        var info = new FileInfo(System.IO.Path.Combine(root, file.Path));
        if (!info.Exists)
        {
            if (required)
                file.Error(Position.Start, Codes.MissingFile, "The file is missing.");
            return null;
        }

        if (info.Length > Largest)
        {
            file.Error(Position.Start, Codes.Unreadable, $"The file has {info.Length:N0} bytes; the limit is {Largest:N0}.");
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(info.FullName);
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            if (text.StartsWith('\uFEFF'))
            {
                file.Warning(Position.Start, Codes.Unreadable, "The file begins with a byte order mark. Save it as UTF-8 without one.");
                text = text[1..];
            }

            return text.Replace("\r\n", "\n", StringComparison.Ordinal);
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
