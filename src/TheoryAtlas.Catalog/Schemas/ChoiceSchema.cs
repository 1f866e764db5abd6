using System.Text.Json.Nodes;
using TheoryAtlas.Catalog.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Schemas;

/// <summary>One word of a fixed set.</summary>
/// <param name="About">What the word says.</param>
/// <param name="Words">The words allowed.</param>
internal sealed record ChoiceSchema(string About, IReadOnlyList<string> Words) : Schema(About)
{
    public override void Validate(YamlNode node, string name, SourceFile file)
    {
        var word = (node as YamlScalarNode)?.Value ?? "";
        if (!Words.Contains(word, StringComparer.Ordinal))
            file.Error(At(node), Codes.NotAllowed, $"{name} is {KindOf(node)}; it must be one of {string.Join(", ", Words)}.{Nearest.Hint(word, Words)}");
    }

    protected override JsonObject Describe() => new() { ["enum"] = new JsonArray([.. Words.Select(word => JsonValue.Create(word))]) };
}

/// <summary>True or false.</summary>
/// <param name="About">What it says.</param>
internal sealed record TruthSchema(string About) : Schema(About)
{
    public override void Validate(YamlNode node, string name, SourceFile file)
    {
        if (node is not YamlScalarNode { Value: "true" or "false" } scalar || !IsPlain(scalar))
            file.Error(At(node), Codes.WrongForm, $"{name} must be true or false; it is {KindOf(node)}.");
    }

    protected override JsonObject Describe() => new() { ["type"] = "boolean" };
}
