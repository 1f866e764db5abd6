using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Schemas;

/// <summary>A text, of a certain form where a pattern is given.</summary>
/// <param name="About">What the text is.</param>
/// <param name="Form">The pattern that the whole text must match, or null for any text.</param>
/// <param name="Example">A text of the right form, for messages and editors.</param>
/// <param name="Prefix">What people write before a text of the form, and what may be left out without a decision.</param>
internal sealed partial record TextSchema(string About, Regex? Form = null, string? Example = null, Regex? Prefix = null) : Schema(About)
{
    private const string NotBlank = @"\S";

    // The longest text of the corpus has a tenth of this.
    private const int Longest = 4_000;

    public override void Validate(YamlNode node, string name, SourceFile file)
    {
        if (node is not YamlScalarNode scalar || IsNull(node))
            file.Error(At(node), Codes.WrongForm, $"{name} must be a text; it is {KindOf(node)}.{Hint}");
        else if (string.IsNullOrWhiteSpace(scalar.Value))
            file.Error(At(node), Codes.MissingField, $"{name} is empty.{Hint}");
        else if (scalar.Value.Length > Longest)
            file.Error(At(node), Codes.WrongForm, $"{name} has {scalar.Value.Length:N0} characters and may have {Longest:N0}. Say less.");
        else if (IsPlain(scalar) && Untyped().IsMatch(scalar.Value) && (Form is null || Has(Form, scalar.Value)))
            file.Error(At(node), Codes.WrongForm, $"{name} must be a text, but {Short(scalar.Value)} without quotes is a number or a truth value in YAML. Write \"{Short(scalar.Value)}\".", scalar.Value, $"\"{scalar.Value}\"");
        else if (Form is not null && !Has(Form, scalar.Value))
            Reject(scalar, name, Form, file);
        else if (HasEscapes(scalar))
            file.Error(At(node), Codes.WrongForm, $"{name} holds a control character: in double quotes a backslash begins an escape, so that \\theta is a tab and 'heta'. Use single quotes for TeX: '$\\theta$'.");
    }

    protected override JsonObject Describe()
    {
        var json = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Longest, ["pattern"] = Form?.ToString() ?? NotBlank };
        // What editors say instead of quoting the pattern.
        json["patternErrorMessage"] = Form is null ? "This is empty." : $"This does not have the form that is expected.{Hint}";
        if (Example is not null)
            json["examples"] = new JsonArray(Example);
        return json;
    }

    private string Hint => Example is null ? "" : $" For example: {Example}";

    private void Reject(YamlScalarNode scalar, string name, Regex form, SourceFile file)
    {
        var message = $"{name} is '{Short(scalar.Value!)}', which does not have the form that is expected.";
        var bare = Prefix?.Replace(scalar.Value!, "") ?? scalar.Value!;
        if (bare == scalar.Value || !Has(form, bare))
            file.Error(At(scalar), Codes.WrongForm, message + Hint);
        else if ((IsPlain(scalar) ? scalar.Value : Quoted(scalar)) is { } old)
            file.Error(At(scalar), Codes.WrongForm, $"{message} Write {bare}.", old, Untyped().IsMatch(bare) || !IsPlain(scalar) ? $"\"{bare}\"" : bare);
    }

    // A backslash of TeX in double quotes: \nu is a line end and 'u', \beta a bell and 'eta'.
    private static bool HasEscapes(YamlScalarNode scalar) =>
        scalar.Value!.Any(c => char.IsControl(c) && c is not ('\n' or '\t' or '\u0085'))
        || (scalar.Style == ScalarStyle.DoubleQuoted && scalar.Start.Line == scalar.End.Line && scalar.Value!.AsSpan().IndexOfAny('\n', '\t') >= 0);

    // What the core schema of YAML 1.2 does not read as a string: 1806.07570 would lose its last digit elsewhere.
    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|true|True|TRUE|false|False|FALSE)$")]
    private static partial Regex Untyped();
}
