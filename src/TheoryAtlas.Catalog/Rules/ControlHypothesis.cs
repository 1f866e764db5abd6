using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>The control breaks exactly one hypothesis, and a simplified hypothesis says how it is simplified.</summary>
internal static class ControlHypothesis
{
    public static void Check(YamlNode claim, SourceFile file)
    {
        var hypotheses = claim.Items("hypotheses").ToList();
        var broken = hypotheses.Where(hypothesis => hypothesis.Text("tested") == "control").ToList();
        if (broken.Count == 0)
            file.Error(Schema.At(claim.Field("hypotheses")!), Codes.ControlHypothesis, "No hypothesis has 'tested: control'. Mark the one that the control breaks.");
        foreach (var second in broken.Skip(1))
            file.Error(Schema.At(second), Codes.ControlHypothesis, "A second hypothesis has 'tested: control'. A control breaks one hypothesis and nothing else, so that its failure has one reason.");
        foreach (var hypothesis in hypotheses.Where(hypothesis => hypothesis.Text("tested") == "simplified" && hypothesis.OptionalText("how") is null))
            file.Error(Schema.At(hypothesis), Codes.MissingField, "A simplified hypothesis needs 'how:', which says what is simplified.");
    }
}
