using System.Text.Json;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>One line of a file in JSON lines.</summary>
internal readonly struct CollectionRecord
{
    private readonly string _file;
    private readonly int _line;
    private readonly JsonElement _value;

    private CollectionRecord(string file, int line, JsonElement value) => (_file, _line, _value) = (file, line, value);

    /// <summary>The records of a file, each read when it is asked for; their ids differ.</summary>
    /// <exception cref="TestCollectionException">A line is no JSON object, or has no id of its own.</exception>
    public static IEnumerable<(string Id, CollectionRecord Record)> In(string file)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, text) in TextLines.Of(file))
        {
            using var json = Parse(file, line, text);
            var record = new CollectionRecord(file, line, json.RootElement);
            var id = record.Id();
            if (!lines.TryAdd(id, line))
                throw record.Wrong($"the id '{id}' is taken by line {lines[id]}.");
            yield return (id, record);
        }
    }

    /// <summary>A text; null where the field is missing or null.</summary>
    public string? Text(string field) => !_value.TryGetProperty(field, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => Characters(field, value),
        _ => throw Wrong($"'{field}' must be a string; it is {value.ValueKind}."),
    };

    /// <summary>Names in one string or in a list of strings; empty where there are none.</summary>
    public string Names(string field)
    {
        if (!_value.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.Array)
            return Text(field) ?? "";
        var record = this;
        return string.Join(", ", value.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String
            ? record.Characters(field, name)
            : throw record.Wrong($"'{field}' must be a string or a list of strings; it holds {name.ValueKind}.")));
    }

    /// <summary>An error at this line.</summary>
    public TestCollectionException Wrong(string problem) => new(_file, _line, problem);

    private static JsonDocument Parse(string file, int line, string text)
    {
        try
        {
            var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json
                : throw new TestCollectionException(file, line, $"a line must be one JSON object such as {{\"id\": \"1\", …}}; it is {json.RootElement.ValueKind}.");
        }
        catch (JsonException error)
        {
            throw new TestCollectionException(file, line, $"this is no JSON: {error.Message.Split(" LineNumber:")[0]} At character {error.BytePositionInLine + 1}.");
        }
    }

    private string Id()
    {
        if (!_value.TryGetProperty("id", out var value))
            throw Wrong("the field 'id' is missing.");
        var id = value.ValueKind switch
        {
            JsonValueKind.String => Characters("id", value),
            JsonValueKind.Number => value.GetRawText(),
            _ => throw Wrong($"'id' must be a string or a number; it is {value.ValueKind}."),
        };
        return IdentifierProblem(id) is { } problem ? throw Wrong($"the id '{id}' {problem}") : id;
    }

    /// <summary>What keeps a name out of run files, whose columns white space parts; null if nothing does.</summary>
    internal static string? IdentifierProblem(string id) =>
        id.Length == 0 ? "is empty."
        : id.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) ? "contains white space, which is not allowed: it parts the columns of run files. Write _ or - instead."
        : null;

    private string Characters(string field, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong($"'{field}' holds half a surrogate pair, which is no character.");
        }
    }
}
