using System.Text;
using System.Text.Json;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>A place in a JSON text, line and column from 1.</summary>
internal readonly record struct JsonPlace(int Line, int Column)
{
    /// <summary>Where the value of a property of the outermost object begins; the beginning of the text where there is none.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonPlace Of(string json, string property)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals(property))
                continue;
            reader.Read();
            var before = Encoding.UTF8.GetString(bytes, 0, (int)reader.TokenStartIndex);
            return new JsonPlace(before.Count(c => c == '\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
        }

        return new JsonPlace(1, 1);
    }

    /// <summary>Where a reader of JSON failed, as it says: it counts from 0, and bytes instead of characters.</summary>
    public static JsonPlace Of(string json, JsonException failure)
    {
        if (failure.LineNumber is not { } number)
            return new JsonPlace(1, 1);
        var line = json.Split('\n').ElementAtOrDefault((int)number) ?? "";
        var bytes = Encoding.UTF8.GetBytes(line);
        var column = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(failure.BytePositionInLine ?? 0, bytes.Length));
        return new JsonPlace((int)number + 1, column + 1);
    }
}
