using System.Text.Json;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Clients;

/// <summary>What an editor with yaml-language-server shows while a file is being written.</summary>
public sealed class LanguageServerTests : IDisposable
{
    private static readonly JsonElement s_settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".vscode", "settings.json"))).RootElement;

    private readonly ScratchAtlas _atlas = new();

    public LanguageServerTests()
    {
        foreach (var schema in Directory.EnumerateFiles(Path.Combine(Repository.Root, "corpus", "schema")))
            _atlas.Write($"corpus/schema/{Path.GetFileName(schema)}", File.ReadAllText(schema));
    }

    [Fact]
    public async Task With_the_settings_of_the_folder_each_mistake_is_shown_where_it_stands()
    {
        Break(Altered.Paper, "year: 2019", "year: soon");
        Break(Altered.Topics, "  parent: optimization", "  parent: Optimization");
        Break(Altered.Claim, "kind: exact-identity", "kind: exact");
        Break(Altered.Survey, "year: 2020", "year: 20200");

        var shown = await NodeClient.Run("language-server.mjs", new { folder = _atlas.Root, settings = s_settings, files = new[] { Altered.Paper, Altered.Topics, Altered.Claim, Altered.Survey, "corpus/papers/okoro2021kernel.yaml" } });

        Shows(shown, Altered.Paper, 3, 7, "integer");
        Shows(shown, Altered.Topics, LineOf(Altered.Topics, "parent: Optimization"), 11, "For example: role-of-depth");
        Shows(shown, Altered.Claim, 5, 7, "exact-identity");
        Shows(shown, Altered.Survey, LineOf(Altered.Survey, "20200"), 7, "2100");
        Assert.Equal("[]", shown.GetProperty("corpus/papers/okoro2021kernel.yaml").GetRawText());
    }

    [Fact]
    public async Task Elsewhere_the_first_line_of_a_file_names_its_schema()
    {
        _atlas.Write(Altered.Paper, "# yaml-language-server: $schema=../schema/paper.schema.json\n" + _atlas.Read(Altered.Paper));
        Break(Altered.Paper, "arxiv: \"1901.00001\"", "arxiv: \"1901.00001v2\"");
        _atlas.Write(Altered.Claim, "# yaml-language-server: $schema=../../corpus/schema/claim.schema.json\n" + _atlas.Read(Altered.Claim));
        Break(Altered.Claim, "budget: 1s", "budget: 1");

        var shown = await NodeClient.Run("language-server.mjs", new { folder = _atlas.Root, settings = new Dictionary<string, object>(StringComparer.Ordinal) { ["yaml.schemaStore.enable"] = false }, files = new[] { Altered.Paper, Altered.Claim } });

        Shows(shown, Altered.Paper, LineOf(Altered.Paper, "1901.00001v2"), 8, "does not have the form that is expected. For example: \"1806.07572\"");
        Shows(shown, Altered.Claim, LineOf(Altered.Claim, "budget: 1"), 9, "string");
    }

    [Fact]
    public void Every_file_of_the_corpus_names_its_schema_in_its_first_line()
    {
        var silent = from folder in new[] { "corpus", "claims" }
                     from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.yaml", SearchOption.AllDirectories)
                     let named = File.ReadLines(path).First()
                     let schema = named.Replace("# yaml-language-server: $schema=", "", StringComparison.Ordinal)
                     where named == schema || !File.Exists(Path.Combine(Path.GetDirectoryName(path)!, schema))
                     select Path.GetRelativePath(Repository.Root, path);

        Assert.Empty(silent);
    }

    public void Dispose() => _atlas.Dispose();

    private static void Shows(JsonElement shown, string file, int line, int column, string words)
    {
        var finding = Assert.Single(shown.GetProperty(file).EnumerateArray().ToList());
        Assert.Equal((line, column), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Contains(words, finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private int LineOf(string file, string text) => _atlas.Read(file).Split('\n').ToList().FindIndex(line => line.Contains(text, StringComparison.Ordinal)) + 1;

    private void Break(string file, string text, string replacement)
    {
        Assert.Contains(text, _atlas.Read(file), StringComparison.Ordinal);
        _atlas.Write(file, _atlas.Read(file).Replace(text, replacement, StringComparison.Ordinal));
    }
}
