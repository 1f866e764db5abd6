using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>Texts are Markdown with TeX; a tag of HTML would be shown as it is written.</summary>
internal static partial class RawHtml
{
    /// <summary>Reports a tag or comment in a text of a YAML file.</summary>
    public static void Check(YamlNode? text, SourceFile file)
    {
        if (text is YamlScalarNode { Value: { } value } && Tag().Match(Aside().Replace(value, "")) is { Success: true } tag)
            file.Error(Schema.At(text), Codes.RawHtml, Message(tag.Value));
    }

    /// <summary>Reports the first tag or comment of each line, outside code and formulas.</summary>
    public static void Check(string markdown, SourceFile file)
    {
        var display = false;
        var code = new CodeFence();
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!display && code.Takes(lines[i]))
                continue;
            display ^= lines[i].AsSpan().Trim() is "$$";
            if (display)
                continue;
            // Code and formulas keep their length, so that the column is right.
            var words = Aside().Replace(lines[i], aside => new string(' ', aside.Length));
            if (Tag().Match(words) is { Success: true } tag)
                file.Error(new Position(i + 1, tag.Index + 1), Codes.RawHtml, Message(tag.Value));
        }
    }

    private static string Message(string tag) => $"HTML is not allowed here: {tag}… Use Markdown: *emphasis*, **strong**, `code`, lists; for less-than write $<$.";

    [GeneratedRegex(@"(?<!\\)\$.*?(?<!\\)\$|`[^`]*`")]
    private static partial Regex Aside();

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|<!--")]
    private static partial Regex Tag();
}
