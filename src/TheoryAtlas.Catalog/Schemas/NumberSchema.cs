using System.Globalization;
using System.Text.Json.Nodes;
using TheoryAtlas.Catalog.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Schemas;

/// <summary>A number within bounds.</summary>
/// <param name="About">What the number is.</param>
/// <param name="Whole">Whether it must be a whole number.</param>
/// <param name="Min">The smallest value allowed.</param>
/// <param name="Max">The largest value allowed.</param>
internal sealed record NumberSchema(string About, bool Whole, double Min = double.MinValue, double Max = double.MaxValue) : Schema(About)
{
    public override void Validate(YamlNode node, string name, SourceFile file)
    {
        var kind = Whole ? "a whole number" : "a number";
        var text = (node as YamlScalarNode)?.Value ?? "";
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsNaN(value))
            file.Error(At(node), Codes.WrongForm, $"{name} must be {kind}; it is {KindOf(node)}.");
        else if (!IsPlain((YamlScalarNode)node))
            Unquote((YamlScalarNode)node, $"{name} must be {kind}; it is {KindOf(node)}. Write {text} without quotes.", file);
        else if (!double.IsFinite(value))
            file.Error(At(node), Codes.OutOfBounds, $"{name} is {Short(text)}, which is more than a computer's numbers hold (1.8e308).");
        else if (Whole && value != Math.Floor(value))
            file.Error(At(node), Codes.WrongForm, $"{name} must be {kind}; it is {text}.");
        else if (value < Min || value > Max)
            file.Error(At(node), Codes.OutOfBounds, $"{name} is {Short(text)}; it must lie between {Min:R} and {Max:R}.");
    }

    protected override JsonObject Describe()
    {
        var json = new JsonObject { ["type"] = Whole ? "integer" : "number" };
        if (Min > double.MinValue)
            json["minimum"] = Min;
        if (Max < double.MaxValue)
            json["maximum"] = Max;
        return json;
    }

    private static void Unquote(YamlScalarNode node, string message, SourceFile file)
    {
        if (Quoted(node) is { } quoted)
            file.Error(At(node), Codes.WrongForm, message, quoted, node.Value!);
        else
            file.Error(At(node), Codes.WrongForm, message);
    }
}
