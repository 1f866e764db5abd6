using TheoryAtlas.Catalog;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>Tells whether a claim is still the one that was run.</summary>
public static class ClaimHash
{
    /// <summary>
    /// SHA-256 of what a verdict depends on: the statement, the check's source and the declared parameters.
    /// Titles, topics and notes may change without making a run stale.
    /// </summary>
    public static string Of(Claim claim) => CanonicalHash.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("statement", Normal(claim.Statement));
        json.WriteString("check", Normal(claim.CheckSource));
        json.WriteStartArray("parameters");
        foreach (var parameter in claim.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("type", parameter.Type == ParameterType.Int ? "int" : "real");
            json.WriteDouble("default", parameter.Default);
            json.WriteDouble("min", parameter.Min);
            json.WriteDouble("max", parameter.Max);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    // A checkout with other line ends is the same claim.
    private static string Normal(string text) => text.ReplaceLineEndings("\n").Trim();
}
