using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>A claim's words are its author's, and no longer those that a new claim begins with.</summary>
internal static class UnwrittenText
{
    private const string Message = $"This text begins with '{ClaimWords.NotWritten}'. Write it before the claim is published.";

    /// <summary>Checks the facts of claim.yaml.</summary>
    public static void Check(YamlNode claim, SourceFile file)
    {
        foreach (var text in claim.Items("hypotheses").Select(hypothesis => hypothesis.Field("text")).Append(claim.Field("control")).OfType<YamlScalarNode>())
        {
            if (IsUnwritten(text.Value!))
                file.Warning(Schema.At(text), Codes.NotWritten, Message);
        }
    }

    /// <summary>Checks statement.md.</summary>
    public static void CheckMarkdown(string text, SourceFile file)
    {
        foreach (var (i, line) in text.Split('\n').Index())
        {
            if (IsUnwritten(line))
                file.Warning(new Position(i + 1, 1), Codes.NotWritten, Message);
        }
    }

    private static bool IsUnwritten(string text) => text.StartsWith(ClaimWords.NotWritten, StringComparison.Ordinal);
}
