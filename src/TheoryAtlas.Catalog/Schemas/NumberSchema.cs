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
        if (node is not YamlScalarNode scalar || !IsPlain(scalar) || !double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            file.Error(At(node), Codes.WrongForm, $"{name} must be {kind}; it is {KindOf(node)}.");
        else if (Whole && value != Math.Floor(value))
            file.Error(At(node), Codes.WrongForm, $"{name} must be {kind}; it is {scalar.Value}.");
        else if (value < Min || value > Max)
            file.Error(At(node), Codes.OutOfBounds, $"{name} is {scalar.Value}; it must lie between {Min:R} and {Max:R}.");
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
}
