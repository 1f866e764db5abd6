using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Schemas;

/// <summary>
/// The form that a YAML value must have. One description serves twice: lint validates with it, at line and
/// column, and editors get it as JSON Schema.
/// </summary>
/// <param name="About">What the value is; editors show it on hovering.</param>
internal abstract record Schema(string About)
{
    /// <summary>Reports everything that is wrong with the value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="name">What to call it in a message.</param>
    /// <param name="file">Where findings go.</param>
    public abstract void Validate(YamlNode node, string name, SourceFile file);

    /// <summary>The same as JSON Schema, draft 7.</summary>
    public JsonObject ToJson()
    {
        var json = Describe();
        json["description"] = About;
        return json;
    }

    protected abstract JsonObject Describe();

    internal static Position At(YamlNode node) => At(node.Start);

    internal static Position At(Mark mark) => new((int)mark.Line, (int)mark.Column);

    /// <summary>Whether the value has no quotes; in quotes it is a text, whatever it looks like.</summary>
    protected static bool IsPlain(YamlScalarNode scalar) => scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;

    /// <summary>Whether the whole text has a form; the end of a pattern alone would let a final line break pass.</summary>
    internal static bool Has(Regex form, string text) => form.Match(text) is { Success: true } match && match.Length == text.Length;

    protected static bool IsNull(YamlNode node) =>
        node is YamlScalarNode scalar && IsPlain(scalar) && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL";

    protected static string KindOf(YamlNode node) => node switch
    {
        YamlMappingNode => "a mapping",
        YamlSequenceNode => "a list",
        _ when IsNull(node) => "empty",
        YamlScalarNode { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted } scalar => $"the text '{Short(scalar.Value ?? "")}'",
        YamlScalarNode scalar => $"'{Short(scalar.Value ?? "")}'",
        _ => "something else",
    };

    /// <summary>How the file writes a text in quotes that needs no escape; null where it does, or where it spans lines.</summary>
    protected static string? Quoted(YamlScalarNode scalar)
    {
        if (scalar.Start.Line != scalar.End.Line || scalar.Value!.AsSpan().IndexOfAny('\'', '"', '\\') >= 0)
            return null;
        return scalar.Style switch
        {
            ScalarStyle.DoubleQuoted => $"\"{scalar.Value}\"",
            ScalarStyle.SingleQuoted => $"'{scalar.Value}'",
            _ => null,
        };
    }

    protected static string Short(string text) => text.Length <= 60 ? text : text[..57] + "…";
}
