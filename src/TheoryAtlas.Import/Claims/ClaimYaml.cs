using System.Text;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Import.Claims;

/// <summary>The file of a claim, in the form that all claims have.</summary>
internal static class ClaimYaml
{
    /// <summary>The text of <c>claims/&lt;id&gt;/claim.yaml</c>.</summary>
    public static string Write(Claim claim)
    {
        var text = new StringBuilder("# yaml-language-server: $schema=../../corpus/schema/claim.schema.json\n");
        text.Append($"title: {YamlScalar.PlainOrQuoted(claim.Title)}\n");
        text.Append($"paper: {claim.Paper}\n");
        if (claim.Locator is { } locator)
            text.Append($"locator: {YamlScalar.PlainOrQuoted(locator)}\n");
        text.Append($"kind: {claim.Kind.Word()}\n");
        text.Append($"topics: [{string.Join(", ", claim.Topics)}]\n");
        text.Append("hypotheses:\n");
        foreach (var hypothesis in claim.Hypotheses)
            text.Append($"  - text: {YamlScalar.PlainOrQuoted(hypothesis.Text)}\n    tested: {(hypothesis.Tested == Tested.Control ? "control" : "assumed")}\n");
        text.Append($"control: {YamlScalar.PlainOrQuoted(claim.Control)}\n");
        text.Append("parameters:\n");
        foreach (var parameter in claim.Parameters)
            text.Append($"  {parameter.Name}: {{ type: {(parameter.Type == ParameterType.Int ? "int" : "real")}, default: {Number(parameter.Default)}, min: {Number(parameter.Min)}, max: {Number(parameter.Max)}, about: {YamlScalar.Quoted(parameter.About)} }}\n");
        return text.Append($"budget: {claim.Budget.TotalSeconds:0}s\n").ToString();
    }

    private static string Number(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
