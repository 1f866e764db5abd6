using System.Text.Json.Serialization;

namespace TheoryAtlas.Search.Storage;

[JsonSerializable(typeof(IndexManifest))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class StorageJson : JsonSerializerContext;
