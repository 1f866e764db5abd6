using System.Text.Json;
using System.Text.RegularExpressions;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Documentation;

/// <summary>Files, folders and types that documents name are there.</summary>
public sealed partial class DocumentedPlaceTests
{
    // .NET's, and the name of the project.
    private static readonly string[] s_others = ["TheoryAtlas", "DateTime", "TimeProvider"];

    [Fact]
    public void Files_and_folders_that_are_named_exist()
    {
        var lost = from file in DocFile.All
                   where !file.Name.StartsWith("docs/rules/", StringComparison.Ordinal)
                   from code in file.Codes
                   where Place().IsMatch(code)
                   let path = Part().Replace(code, "src/TheoryAtlas.$1/")
                   where !Exists(path)
                   select $"{file.Name}: `{code}`";

        Assert.Empty(lost.Distinct());
    }

    [Fact]
    public void Types_that_the_architecture_names_exist()
    {
        var sources = string.Join('\n', new[] { "src", "site", "tests" }.SelectMany(folder => SourceFiles.In(folder, "*.cs")).Select(File.ReadAllText));
        var architecture = DocFile.All.Single(file => file.Name == "docs/architecture.md");

        var names = architecture.Codes.Select(code => code.Split('.')[0]).Where(code => TypeName().IsMatch(code) && !s_others.Contains(code)).Distinct().ToList();

        Assert.True(names.Count > 30);
        Assert.All(names, name => Assert.Matches($@"\b(?:class|record|struct|interface|enum) {name}\b", sources));
    }

    [Theory]
    [InlineData("claim", "docs/claims.md")]
    [InlineData("paper", "docs/literature.md")]
    public void Every_field_of_a_record_is_explained(string record, string page)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "corpus", "schema", record + ".schema.json")));
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));

        Assert.All(schema.RootElement.GetProperty("properties").EnumerateObject(), field => Assert.Matches($"`{field.Name}`|\n *{field.Name}:", text));
    }

    // What a build makes, and what a reader is to write, is not there yet.
    private static bool Exists(string path) =>
        path.StartsWith("artifacts", StringComparison.Ordinal) || path.Contains('<') || path.Contains('…') || Invented().IsMatch(path)
        || Path.Exists(Path.Combine(Repository.Root, path.TrimEnd('/')))
        || (path.Contains('*') && Directory.GetFiles(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!), Path.GetFileName(path)).Length > 0);

    [GeneratedRegex(@"^(?:(?:src|site|tests|claims|corpus|docs|eng|\.github|\.vscode)/|(?:Catalog|Checks|Torch|Search|Formats|Import|Runs|Cli)/)\S*$")]
    private static partial Regex Place();

    [GeneratedRegex("^(Catalog|Checks|Torch|Search|Formats|Import|Runs|Cli)/")]
    private static partial Regex Part();

    [GeneratedRegex(@"/(?:ID|KEY|NAME)\b|^site/wwwroot/lib")]
    private static partial Regex Invented();

    [GeneratedRegex("^I?[A-Z][a-z]+(?:[A-Z][a-zA-Z]+)+$")]
    private static partial Regex TypeName();
}
