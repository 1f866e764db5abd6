using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace TheoryAtlas.Formats.StructuredData;

/// <summary>Things of schema.org as one JSON-LD document. It can stand inside a script element as it is: what HTML would read as markup is escaped.</summary>
public static class JsonLd
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A document with these nodes.</summary>
    public static string Document(params IEnumerable<JsonObject> nodes) =>
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. nodes]) }.ToJsonString(s_options);

    /// <summary>Points at a node of this or another document.</summary>
    internal static JsonObject To(Uri id) => new() { ["@id"] = id.AbsoluteUri };

    /// <summary>A node; properties without a value are left out.</summary>
    internal static JsonObject Node(string type, Uri? id, params IEnumerable<(string Name, JsonNode? Value)> properties)
    {
        var node = new JsonObject { ["@type"] = type };
        if (id is not null)
            node["@id"] = id.AbsoluteUri;
        foreach (var (name, value) in properties)
        {
            if (value is not (null or JsonArray { Count: 0 }))
                node[name] = value;
        }

        return node;
    }

    /// <summary>A list of nodes or words.</summary>
    internal static JsonArray List(IEnumerable<JsonNode?> values) => new([.. values]);
}
