using System.Text.Json;
using TheoryAtlas.Cli.Tests.Support;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class SearchCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("atlas-search-").FullName;

    public SearchCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "claims"));
        var papers = Directory.CreateDirectory(Path.Combine(_root, "corpus", "papers")).FullName;
        File.WriteAllText(Path.Combine(_root, "corpus", "topics.yaml"), "- id: depth\n  label: Depth\n  definition: One sentence.\n");
        for (var i = 0; i < 40; i++)
            File.WriteAllText(Path.Combine(papers, $"doe20{i + 10}word.yaml"), $"title: {(i == 0 ? "Nueral" : "Neural")} networks of kind {i}\nauthors: [Jane Doe]\nyear: 20{i + 10}\ntopics: [depth]\nevidence: [\"a list\"]\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task What_was_perhaps_meant_is_said_beside_the_results()
    {
        var text = await AtlasProcess.Run("search", "nueral", "networks", "--root", _root);
        var data = await AtlasProcess.Run("search", "nueral", "networks", "--json", "--root", _root);

        Assert.Contains("Did you mean “neural networks”?", text.Errors, StringComparison.Ordinal);
        Assert.StartsWith("paper  doe2010word", text.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(data.Output);
        Assert.Equal("neural networks", json.RootElement.GetProperty("didYouMean").GetString());
    }
}
