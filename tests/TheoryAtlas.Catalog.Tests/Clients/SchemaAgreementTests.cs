using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Schemas;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Clients;

/// <summary>Editors and lint agree: what the schemas say of a file's structure is what lint says.</summary>
public sealed partial class SchemaAgreementTests
{
    // Of these a JSON Schema can know: fields, types, forms, words, bounds, repetitions. Duplicates are looked at one by one.
    private static readonly string[] s_structural = [Codes.Syntax, Codes.MissingField, Codes.UnknownField, Codes.WrongForm, Codes.NotAllowed, Codes.OutOfBounds, Codes.Duplicate];

    [Fact]
    public async Task A_schema_rejects_the_wrong_examples_of_structure_and_accepts_the_right_ones()
    {
        var examples = (from page in Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "ATLAS*.md").Order(StringComparer.Ordinal)
                        from Match example in Example().Matches(File.ReadAllText(page))
                        let file = example.Groups["file"].Value
                        where SchemaOf(file) is not null
                        select (Code: Path.GetFileNameWithoutExtension(page), State: example.Groups["state"].Value, File: file, Text: example.Groups["content"].Value)).ToList();

        var wrong = await Validate(examples.Select(example => (example.File, example.Text)));

        Assert.NotEmpty(examples);
        var disagreements = examples.Zip(wrong).Where(pair => pair.First.State == "right" ? pair.Second.Length > 0 : s_structural.Contains(pair.First.Code) && pair.Second.Length == 0)
            .Select(pair => $"{pair.First.Code} {pair.First.State}: {pair.Second}");
        Assert.Empty(disagreements);
    }

    [Theory]
    [InlineData(Altered.Paper, "year: 2019", "year: \"2019\"")]
    [InlineData(Altered.Paper, "year: 2019", "year: 2019.5")]
    [InlineData(Altered.Paper, "year: 2019\n", "")]
    [InlineData(Altered.Paper, "\"1901.00001\"", "1901.00001")]
    [InlineData(Altered.Paper, "venue: ICML", "venue: \" \"")]
    [InlineData(Altered.Paper, "venue: ICML", "venue:")]
    [InlineData(Altered.Paper, "venue: ICML", "venue: true")]
    [InlineData(Altered.Paper, "[quill1998shattering]", "[quill1998shattering, quill1998shattering]")]
    [InlineData(Altered.Paper, "[sawtooth-networks, approximation]", "[a, b, c, d, e]")]
    [InlineData(Altered.Paper, "relation: cited", "relation: mentioned")]
    [InlineData(Altered.Claim, "tested: control", "tested: broken")]
    [InlineData(Altered.Claim, "default: 6", "default: six")]
    [InlineData(Altered.Claim, "folds: {", "Folds!: {")]
    [InlineData(Altered.Claim, "budget: 1s", "budget: 21s")]
    [InlineData(Altered.Topics, "id: optimization", "id: Optimization")]
    public async Task What_lint_rejects_the_schema_rejects_too(string file, string text, string replacement)
    {
        Assert.NotEmpty(Altered.Findings(file, text, replacement));
        var original = File.ReadAllText(Path.Combine(Repository.TinyAtlas, file));

        var wrong = await Validate([(file, original), (file, original.Replace(text, replacement, StringComparison.Ordinal))]);

        Assert.Equal("", wrong[0]);
        Assert.NotEqual("", wrong[1]);
    }

    [Fact]
    public async Task The_schemas_accept_the_whole_corpus()
    {
        var files = AtlasFiles.Read(Repository.Root).Hashes.Keys.Where(file => SchemaOf(file) is not null).Order(StringComparer.Ordinal).ToList();

        var wrong = await Validate(files.Select(file => (file, File.ReadAllText(Path.Combine(Repository.Root, file)))));

        Assert.True(files.Count > 1000);
        Assert.Empty(files.Zip(wrong).Where(file => file.Second.Length > 0).Select(file => $"{file.First}: {file.Second}"));
    }

    private static string? SchemaOf(string file) => file.Split('/') switch
    {
        ["corpus", "topics.yaml"] => "topics.schema.json",
        ["corpus", "glossary.yaml"] => "glossary.schema.json",
        ["corpus", "papers", _] when file.EndsWith(".yaml", StringComparison.Ordinal) => "paper.schema.json",
        ["corpus", "surveys", _] => "survey.schema.json",
        ["claims", _, "claim.yaml"] => "claim.schema.json",
        _ => null,
    };

    private static async Task<string[]> Validate(IEnumerable<(string File, string Text)> documents)
    {
        var schemas = AtlasSchemas.Files.ToDictionary(schema => schema.Key, schema => JsonNode.Parse(schema.Value), StringComparer.Ordinal);
        var answer = await NodeClient.Run("schemas.mjs", new { schemas, documents = documents.Select(document => new { name = document.File, schema = SchemaOf(document.File), text = document.Text, format = "yaml" }) });
        return [.. answer.EnumerateArray().Select(errors => string.Join("; ", errors.EnumerateArray().Select(error => error.GetString())))];
    }

    [GeneratedRegex(@"^```yaml (?<state>wrong|right) (?<file>\S+)\n(?<content>.*?\n)```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();
}
