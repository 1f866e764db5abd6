using System.Text.Json.Nodes;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>Entities of flattened, compacted JSON-LD: each stands once in the graph, and others point at it by its id.</summary>
internal sealed class Entities
{
    private readonly List<JsonObject> _graph = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Adds an entity, unless one with its id is there; a property without a value is left out.</summary>
    /// <returns>The id.</returns>
    public string Add(string id, string type, params IEnumerable<(string Name, JsonNode? Value)> properties)
    {
        if (!_ids.Add(id))
            return id;
        var entity = new JsonObject { ["@id"] = id, ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            if (value is not null)
                entity[name] = value;
        }

        _graph.Add(entity);
        return id;
    }

    /// <summary>Points at an entity.</summary>
    public static JsonNode To(string id) => new JsonObject { ["@id"] = id };

    /// <summary>Points at several: none is null, one stands without brackets, as compaction has it.</summary>
    public static JsonNode? To(IEnumerable<string> ids)
    {
        string[] all = [.. ids.Distinct(StringComparer.Ordinal)];
        return all.Length switch { 0 => null, 1 => To(all[0]), _ => new JsonArray([.. all.Select(To)]) };
    }

    /// <summary>A number; JSON has no word for those that are not finite, so they stand as text.</summary>
    public static JsonNode Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : JsonValue.Create(value.ToString("R"));

    /// <summary>The document. The order of a graph means nothing; people who read it find the named entities first.</summary>
    public JsonObject Document(IEnumerable<string> context, params string[] first)
    {
        int Rank(JsonObject entity) => Array.IndexOf(first, (string)entity["@id"]!) is >= 0 and var rank ? rank : first.Length;
        return new JsonObject
        {
            ["@context"] = new JsonArray([.. context.Select(address => (JsonNode)address)]),
            ["@graph"] = new JsonArray([.. _graph.OrderBy(Rank)]),
        };
    }
}
