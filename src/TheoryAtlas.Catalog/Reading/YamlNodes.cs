using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Access to the fields of a mapping that a schema has accepted.</summary>
internal static class YamlNodes
{
    public static YamlNode? Field(this YamlNode node, string name) =>
        ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;

    public static string? OptionalText(this YamlNode node, string name) => (node.Field(name) as YamlScalarNode)?.Value?.Trim();

    public static string Text(this YamlNode node, string name) => node.OptionalText(name)!;

    public static double Real(this YamlNode node, string name) => double.Parse(node.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture);

    public static int Int(this YamlNode node, string name) => (int)node.Real(name);

    public static IEnumerable<YamlNode> Items(this YamlNode node, string name) => (node.Field(name) as YamlSequenceNode)?.Children ?? [];

    public static IReadOnlyList<string> Texts(this YamlNode node, string name) =>
        [.. node.Items(name).Select(item => ((YamlScalarNode)item).Value!.Trim())];

    public static IEnumerable<KeyValuePair<string, YamlNode>> Entries(this YamlNode node, string name) =>
        (node.Field(name) as YamlMappingNode is { } mapping ? mapping.Children : Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>()).Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, pair.Value));
}
