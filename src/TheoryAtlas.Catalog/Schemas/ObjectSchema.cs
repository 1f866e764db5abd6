using System.Text.Json.Nodes;
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

        var misspelt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Children)
        {
            if (file.IsFull)
                return;
            var word = (key as YamlScalarNode)?.Value ?? "";
            if (Fields.FirstOrDefault(field => field.Name == word) is { } field)
            {
                field.Schema.Validate(value, field.Name, file);
                continue;
            }

            misspelt.UnionWith(Nearest.To(word, Fields.Select(known => known.Name)));
            file.Error(At(key), Codes.UnknownField, $"{name} has no field {KindOf(key)}.{Nearest.Hint(word, Fields.Select(known => known.Name))} The fields are {string.Join(", ", Fields.Select(known => known.Name))}.");
        }

        // A field under a slip of the keyboard is there.
        foreach (var field in Fields.Where(field => field.Required && !misspelt.Contains(field.Name) && !mapping.Children.ContainsKey(new YamlScalarNode(field.Name))))
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
