using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>Runs as JSON lines: one run a line, in UTF-8, as the ledger keeps them.</summary>
public static class RunLines
{
    // Letters of other alphabets as such. A line end within a text is escaped all the same, so a line is a run.
    private static readonly JsonTypeInfo<RunRecord> Json = new RunJson(new JsonSerializerOptions(RunJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }).RunRecord;

    /// <summary>Writes runs as they come; only one is in memory at a time.</summary>
    /// <returns>How many there were.</returns>
    public static long Write(IEnumerable<RunRecord> runs, Stream output)
    {
        var count = 0L;
        foreach (var run in runs)
        {
            JsonSerializer.Serialize(output, run, Json);
            output.WriteByte((byte)'\n');
            count++;
        }

        return count;
    }

    /// <summary>Reads runs as they are asked for.</summary>
    /// <exception cref="InvalidDataException">A line is not a run; the message names it.</exception>
    public static IEnumerable<RunRecord> Read(TextReader input)
    {
        for (var number = 1; input.ReadLine() is { } line; number++)
            yield return Parse(line, number);
    }

    private static RunRecord Parse(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Json) ?? throw new InvalidDataException($"Line {number} is empty; it must be a run as 'atlas ledger export' writes it.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"Line {number} is not a run: {wrong.Message}", wrong);
        }
    }
}
