using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Schemas;

/// <summary>A text, of a certain form where a pattern is given.</summary>
/// <param name="About">What the text is.</param>
/// <param name="Form">The pattern that the whole text must match, or null for any text.</param>
/// <param name="Example">A text of the right form, for messages and editors.</param>
internal sealed partial record TextSchema(string About, Regex? Form = null, string? Example = null) : Schema(About)
{
    public override void Validate(YamlNode node, string name, SourceFile file)
    {
        if (node is not YamlScalarNode scalar || IsNull(node))
            file.Error(At(node), Codes.WrongForm, $"{name} must be a text; it is {KindOf(node)}.{Hint}");
        else if (string.IsNullOrWhiteSpace(scalar.Value))
            file.Error(At(node), Codes.MissingField, $"{name} is empty.{Hint}");
        else if (IsPlain(scalar) && Untyped().IsMatch(scalar.Value))
            file.Error(At(node), Codes.WrongForm, $"{name} must be a text, but {Short(scalar.Value)} without quotes is a number or a truth value in YAML. Write \"{Short(scalar.Value)}\".");
        else if (Form is not null && !Has(Form, scalar.Value))
            file.Error(At(node), Codes.WrongForm, $"{name} is '{Short(scalar.Value)}', which does not have the form that is expected.{Hint}");
    }

    protected override JsonObject Describe()
    {
        var json = new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        if (Form is not null)
            json["pattern"] = Form.ToString();
        if (Example is not null)
            json["examples"] = new JsonArray(Example);
        return json;
    }

    private string Hint => Example is null ? "" : $" For example: {Example}";

    // What the core schema of YAML 1.2 does not read as a string: 1806.07570 would lose its last digit elsewhere.
    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|true|True|TRUE|false|False|FALSE)$")]
    private static partial Regex Untyped();
}
