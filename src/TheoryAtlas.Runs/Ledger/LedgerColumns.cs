using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>What the ledger keeps beside a run's document, to find it by and to see damage.</summary>
internal static class LedgerColumns
{
    /// <summary>Parameters as one text, equal for equal parameters in whatever order.</summary>
    public static string Parameters(IReadOnlyDictionary<string, double> parameters)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            foreach (var (name, value) in parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
                json.WriteDouble(name, value == 0 ? 0 : value); // −0 equals 0, and would be written otherwise
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>SHA-256 of a document.</summary>
    public static string Checksum(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    /// <summary>The parameters of a document that was written before this column was; null where it cannot be read.</summary>
    public static string? ParametersOf(string document)
    {
        try
        {
            return JsonSerializer.Deserialize(document, RunJson.Default.RunRecord) is { } run ? Parameters(run.Parameters) : null;
        }
        catch (JsonException)
        {
            // A damaged document must not keep the others from being brought up; the check reports it.
            return null;
        }
    }
}
