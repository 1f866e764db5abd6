using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Schemas;

/// <summary>A mapping with known fields.</summary>
/// <param name="About">What the mapping describes.</param>
/// <param name="Fields">The fields in the order in which files have them.</param>
internal sealed record ObjectSchema(string About, IReadOnlyList<Field> Fields) : Schema(About)
{
    public override void Validate(YamlNode node, string name, SourceFile file)
    {
        if (node is not YamlMappingNode mapping)
        {
            file.Error(At(node), Codes.WrongForm, $"{name} must be a mapping with the fields {string.Join(", ", Fields.Select(field => field.Name))}; it is {KindOf(node)}.");
            return;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var field = Fields.FirstOrDefault(field => field.Name == (key as YamlScalarNode)?.Value);
            if (field is null)
                file.Error(At(key), Codes.UnknownField, $"{name} has no field {KindOf(key)}.{Nearest.Hint((key as YamlScalarNode)?.Value ?? "", Fields.Select(known => known.Name))} The fields are {string.Join(", ", Fields.Select(known => known.Name))}.");
            else
                field.Schema.Validate(value, field.Name, file);
        }

        foreach (var field in Fields.Where(field => field.Required && !mapping.Children.ContainsKey(new YamlScalarNode(field.Name))))
            file.Error(At(node), Codes.MissingField, $"{name} lacks the field '{field.Name}': {field.Schema.About}");
    }

    protected override JsonObject Describe()
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
            properties[field.Name] = field.Schema.ToJson();
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. Fields.Where(field => field.Required).Select(field => JsonValue.Create(field.Name))]),
            ["additionalProperties"] = false,
        };
    }
}

/// <summary>A field of a mapping.</summary>
internal sealed record Field(string Name, Schema Schema, bool Required = false);

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
            file.Error(At(node), Codes.WrongForm, $"{name} must be a mapping; it is {KindOf(node)}.");
            return;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var word = (key as YamlScalarNode)?.Value ?? "";
            if (!Has(Name, word))
                file.Error(At(key), Codes.BadName, $"'{Short(word)}' cannot be a name in {name}: use small letters, digits and underscores, a letter first.");
            Value.Validate(value, $"{name}.{word}", file);
        }
    }

    protected override JsonObject Describe() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = Name.ToString() },
        ["additionalProperties"] = Value.ToJson(),
    };
}
