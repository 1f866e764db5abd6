using System.Text.Json.Nodes;
using TheoryAtlas.Catalog.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Schemas;

/// <summary>A list of values of one form.</summary>
/// <param name="About">What the list holds.</param>
/// <param name="Item">The form of each value.</param>
/// <param name="Min">The smallest number of values.</param>
/// <param name="Max">The largest number of values.</param>
/// <param name="Namesakes">Whether a value may come again further down, as two authors of one name do.</param>
internal sealed record ListSchema(string About, Schema Item, int Min = 0, int Max = int.MaxValue, bool Namesakes = false) : Schema(About)
{
    public override void Validate(YamlNode node, string name, SourceFile file)
    {
        if (node is not YamlSequenceNode list)
        {
            file.Error(At(node), Codes.WrongForm, $"{name} must be a list; it is {KindOf(node)}. Write [a, b], or one line '- a' for each value.");
            return;
        }

        if (list.Children.Count < Min)
            file.Error(At(node), Codes.MissingField, $"{name} needs at least {Min} value{(Min == 1 ? "" : "s")}; it has {list.Children.Count}.");
        if (list.Children.Count > Max)
            file.Error(At(node), Codes.OutOfBounds, $"{name} may have at most {Max} values; it has {list.Children.Count}.");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Children.Count; i++)
        {
            if (file.IsFull)
                return;
            var child = list.Children[i];
            Item.Validate(child, $"{name}[{i + 1}]", file);
            if (Namesakes && i > 0 && !list.Children[i - 1].Equals(child))
                seen.Clear();
            if (child is YamlScalarNode { Value: { } value } && !seen.Add(value))
                file.Error(At(child), Codes.Duplicate, $"{name} names '{Short(value)}' twice. Remove one of them.");
        }
    }

    protected override JsonObject Describe()
    {
        var json = new JsonObject { ["type"] = "array", ["items"] = Item.ToJson() };
        if (Min > 0)
            json["minItems"] = Min;
        if (Max < int.MaxValue)
            json["maxItems"] = Max;
        if (!Namesakes)
            json["uniqueItems"] = true;
        return json;
    }
}
