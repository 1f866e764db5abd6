using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>SHA-256 of JSON that is written in one way only: fixed order, no spaces, doubles that read back bit for bit.</summary>
internal static class CanonicalHash
{
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    // JSON has no word for NaN and the infinities; as strings they can still be told apart.
    public static void WriteDouble(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteString(name, value.ToString("R"));
    }
}
