using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Schemas;

/// <summary>A mapping whose names are free, with values of one form.</summary>
/// <param name="About">What the mapping holds.</param>
/// <param name="Name">The form of a name.</param>
/// <param name="Value">The form of each value.</param>
internal sealed record MapSchema(string About, Regex Name, Schema Value) : Schema(About)
{
    public override void Validate(YamlNode node, string name, SourceFile file)
    {
        if (node is not YamlMappingNode mapping)
        {
            file.Error(At(node), Codes.WrongForm, $"{name} must be fields, each with a name of yours; it is {KindOf(node)}.{(IsNull(node) ? $" Where there are none, write {name}: {{}}." : "")}");
            return;
        }

        foreach (var (key, value) in mapping.Children)
        {
            if (file.IsFull)
                return;
            var word = (key as YamlScalarNode)?.Value ?? "";
            if (!Has(Name, word))
                file.Error(At(key), Codes.BadName, $"'{Short(word)}' cannot be a name in {name}: use small letters, digits and underscores, a letter first.");
            Value.Validate(value, $"{name}.{Short(word)}", file);
        }
    }

    protected override JsonObject Describe() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = Name.ToString() },
        ["additionalProperties"] = Value.ToJson(),
    };
}
