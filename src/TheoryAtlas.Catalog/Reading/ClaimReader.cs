using System.Globalization;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Rules;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Reads a claim from its folder's three files.</summary>
internal static class ClaimReader
{
    private static readonly string[] s_headings = ["What the check measures", "What it cannot show"];

    /// <summary>The facts of claim.yaml; the words and the check's source are added by the caller.</summary>
    public static Claim? Facts(string id, string text, SourceFile file, RecordReading reading)
    {
        if (YamlText.Parse(text, file) is not { } node)
            return null;
        AtlasSchemas.Claim.Validate(node, "The claim", file);
        if (file.HasErrors)
            return null;
        FieldOrder.Check(node, AtlasSchemas.Claim.Fields, file);

        reading.References.Add(file, node, "paper", ReferenceKind.Paper);
        reading.References.Add(file, node, "also_in", ReferenceKind.Paper);
        reading.References.Add(file, node, "topics", ReferenceKind.Topic);
        reading.References.Add(file, node, "uses", ReferenceKind.Claim);
        reading.References.Add(file, node, "refines", ReferenceKind.Claim);
        reading.Steps.AddRange(Precedence.Steps(id, node, file, "uses", "refines"));
        ControlHypothesis.Check(node, file);
        UnwrittenText.Check(node, file);
        foreach (var hypothesis in node.Items("hypotheses"))
        {
            Mathematics.Check(hypothesis.Field("text"), file);
            Mathematics.Check(hypothesis.Field("how"), file);
            RawHtml.Check(hypothesis.Field("text"), file);
        }

        Mathematics.Check(node.Field("control"), file);
        foreach (var again in node.Items("also_in").Where(other => ((YamlScalarNode)other).Value == node.Text("paper")))
            file.Error(Schema.At(again), Codes.Duplicate, $"'{node.Text("paper")}' is the claim's paper already. Leave it out of also_in.");
        var parameters = node.Entries("parameters").Select(pair => Parameter(pair.Key, pair.Value, file)).ToList();
        return new Claim
        {
            Id = id,
            Title = node.Text("title"),
            Paper = node.Text("paper"),
            AlsoIn = node.Texts("also_in"),
            Locator = node.OptionalText("locator"),
            Kind = ClaimWords.Kinds[node.Text("kind")],
            Topics = node.Texts("topics"),
            Uses = node.Texts("uses"),
            Refines = node.Texts("refines"),
            Hypotheses = [.. node.Items("hypotheses").Select(item => new Hypothesis(item.Text("text"), ClaimWords.Tested[item.Text("tested")], item.OptionalText("how")))],
            Control = node.Text("control"),
            Parameters = parameters,
            Budget = TimeSpan.FromSeconds(int.Parse(node.Text("budget").TrimEnd('s'), CultureInfo.InvariantCulture)),
            Statement = "",
            Measures = "",
            CannotShow = "",
            CheckSource = "",
        };
    }

    /// <summary>The words of statement.md: the statement, what is measured, what cannot be shown.</summary>
    public static (string Statement, string Measures, string CannotShow) Words(string text, SourceFile file)
    {
        Mathematics.CheckMarkdown(text, file);
        UnwrittenText.CheckMarkdown(text, file);
        RawHtml.Check(text, file);
        var sections = MarkdownSections.Cut(text, s_headings, [MarkdownSections.Opening, .. s_headings], file);
        return (sections[MarkdownSections.Opening], sections.GetValueOrDefault(s_headings[0], ""), sections.GetValueOrDefault(s_headings[1], ""));
    }

    private static Parameter Parameter(string name, YamlNode node, SourceFile file)
    {
        var type = node.Text("type") == "int" ? ParameterType.Int : ParameterType.Real;
        double standard = node.Real("default"), min = node.Real("min"), max = node.Real("max");
        if (min >= max)
            file.Error(Schema.At(node.Field("min")!), Codes.OutOfBounds, $"min of '{name}' is {min:R} and max is {max:R}; min must be smaller.");
        else if (standard < min || standard > max)
            file.Error(Schema.At(node.Field("default")!), Codes.OutOfBounds, $"default of '{name}' is {standard:R}; it must lie between min ({min:R}) and max ({max:R}).");
        if (type == ParameterType.Int)
        {
            foreach (var field in new[] { "default", "min", "max" })
            {
                if (node.Real(field) != Math.Floor(node.Real(field)))
                    file.Error(Schema.At(node.Field(field)!), Codes.WrongForm, $"{field} of '{name}' is {node.Text(field)}, but the parameter's type is int. Use a whole number, or 'type: real'.");
                else if (Math.Abs(node.Real(field)) > int.MaxValue)
                    file.Error(Schema.At(node.Field(field)!), Codes.OutOfBounds, $"{field} of '{name}' is {node.Text(field)}; an int lies between -{int.MaxValue} and {int.MaxValue}. Use a smaller number, or 'type: real'.");
            }
        }

        return new Parameter(name, type, standard, min, max, node.Text("about"), node.OptionalText("unit"));
    }
}
