using System.Text.Json;
using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>One string that is equal exactly when all numbers of two runs are.</summary>
public static class Fingerprint
{
    /// <summary>SHA-256 of the canonical JSON of all findings, or null where an arm has none.</summary>
    public static string? Of(ArmResult? theorem, ArmResult? control) =>
        theorem?.Evidence is { } measured && control?.Evidence is { } broken ? Of(measured.Findings, broken.Findings) : null;

    /// <summary>SHA-256 of the canonical JSON of the findings of both arms, in their order.</summary>
    public static string Of(IReadOnlyList<Finding> theorem, IReadOnlyList<Finding> control) => CanonicalHash.Of(json =>
    {
        json.WriteStartObject();
        Write(json, "theorem", theorem);
        Write(json, "control", control);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string arm, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(arm);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("name", finding.Name);
            json.WriteString("comparison", finding.Comparison.ToString());
            json.WriteDouble("measured", finding.Measured);
            json.WriteDouble("predicted", finding.Predicted);
            json.WriteDouble("tolerance", finding.Tolerance);
            if (finding.StandardError is { } error)
                json.WriteDouble("standardError", error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
