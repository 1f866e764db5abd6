using System.Text.Json.Nodes;
using TheoryAtlas.Catalog.Schemas;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Schemas;

public sealed class AtlasSchemasTests
{
    public static TheoryData<string> Names { get; } = [.. AtlasSchemas.Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_in_the_corpus_is_what_the_program_validates(string name)
    {
        var path = Path.Combine(Repository.Root, "corpus", "schema", name);

        Assert.SkipUnless(Directory.Exists(Path.GetDirectoryName(path)), "corpus/schema is not written yet.");
        Assert.True(File.Exists(path), $"corpus/schema/{name} is missing. Run: atlas lint --write-schemas");
        Assert.Equal(AtlasSchemas.Files[name], File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_is_a_draft_7_document_that_describes_every_property(string name)
    {
        var schema = JsonNode.Parse(AtlasSchemas.Files[name])!.AsObject();

        Assert.Equal("http://json-schema.org/draft-07/schema#", schema["$schema"]!.GetValue<string>());
        Assert.NotEmpty(schema["title"]!.GetValue<string>());
        AssertDescribed(schema, name);
    }

    [Fact]
    public void Enumerations_are_the_words_of_the_enumerations_in_code()
    {
        var claim = JsonNode.Parse(AtlasSchemas.Files["claim.schema.json"])!;
        var paper = JsonNode.Parse(AtlasSchemas.Files["paper.schema.json"])!;

        Assert.Equal(ClaimWords.Kinds.Keys, Words(claim["properties"]!["kind"]!));
        Assert.Equal(ClaimWords.Tested.Keys, Words(claim["properties"]!["hypotheses"]!["items"]!["properties"]!["tested"]!));
        Assert.Equal(Enum.GetNames<ParameterType>().Select(type => type.ToLowerInvariant()), Words(claim["properties"]!["parameters"]!["additionalProperties"]!["properties"]!["type"]!));
        Assert.Equal(
            Enum.GetValues<Relation>().Select(relation => relation.Word()).Order(StringComparer.Ordinal),
            Words(paper["properties"]!["cited_in"]!["items"]!["properties"]!["relation"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Required_fields_are_properties_and_others_are_refused()
    {
        var paper = JsonNode.Parse(AtlasSchemas.Files["paper.schema.json"])!;

        Assert.Equal(["title", "authors", "year", "topics", "evidence"], paper["required"]!.AsArray().Select(field => field!.GetValue<string>()));
        Assert.False(paper["additionalProperties"]!.GetValue<bool>());
        Assert.All(paper["required"]!.AsArray(), field => Assert.NotNull(paper["properties"]![field!.GetValue<string>()]));
    }

    private static IEnumerable<string> Words(JsonNode schema) => schema["enum"]!.AsArray().Select(word => word!.GetValue<string>());

    private static void AssertDescribed(JsonObject schema, string where)
    {
        Assert.False(string.IsNullOrWhiteSpace((string?)schema["description"]), $"{where} has no description");
        foreach (var (property, value) in schema["properties"]?.AsObject() ?? [])
            AssertDescribed(value!.AsObject(), $"{where}/{property}");
        foreach (var inner in new[] { schema["items"], schema["additionalProperties"] }.OfType<JsonObject>())
            AssertDescribed(inner, where + "/*");
    }
}
