using System.Text.Json;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Schemas;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Editors;

/// <summary>What the folder brings for editors is what the program does.</summary>
public sealed partial class EditorFilesTests
{
    public static TheoryData<string> Files { get; } =
        [".vscode/settings.json", ".vscode/extensions.json", ".vscode/tasks.json", ".vscode/atlas.code-snippets", ".devcontainer/devcontainer.json", ".github/atlas-matcher.json"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_for_editors_is_JSON(string file) => Assert.Equal(JsonValueKind.Object, Json(file).ValueKind);

    [Fact]
    public void Every_schema_is_mapped_to_files_that_there_are()
    {
        var mapped = Json(".vscode/settings.json").GetProperty("yaml.schemas").EnumerateObject().ToList();

        Assert.Equal(AtlasSchemas.Files.Keys.Select(name => $"./corpus/schema/{name}").Order(StringComparer.Ordinal), mapped.Select(schema => schema.Name).Order(StringComparer.Ordinal));
        foreach (var files in mapped.Select(schema => schema.Value.GetString()!))
        {
            var form = "^" + Regex.Escape(files).Replace("\\*", "[^/]+", StringComparison.Ordinal) + "$";
            Assert.Contains(AtlasFiles.Read(Repository.TinyAtlas).Hashes.Keys.Append("corpus/glossary.yaml"), path => Regex.IsMatch(path, form, RegexOptions.None, TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public void The_matchers_read_every_finding_that_lint_prints()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Paper, "titel: A word\nauthors: []\nyear: soon\ntopics: [depht]\nevidence: [x]\n\n");
        atlas.Write(Altered.Claim, atlas.Read(Altered.Claim).Replace("budget: 1s", "budget: 1s ", StringComparison.Ordinal));
        atlas.Write("corpus/papers/odd: name.yaml", "");
        var findings = AtlasLoader.Load(atlas.Root).Diagnostics;
        var patterns = Patterns().ToList();

        Assert.Equal(3, patterns.Count);
        Assert.Single(patterns.Select(pattern => pattern.GetRawText().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings("")).Distinct());
        var form = new Regex(patterns[0].GetProperty("regexp").GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        string Group(Match match, string name) => match.Groups[patterns[0].GetProperty(name).GetInt32()].Value;
        Assert.Contains(findings, finding => finding.Severity == Severity.Warning);
        Assert.Equal(
            findings.Select(finding => (finding.File, $"{finding.Line}", $"{finding.Column}", finding.Level, finding.Code, finding.Message)),
            findings.Select(finding => form.Match(finding.ToString())).Select(match => (Group(match, "file"), Group(match, "line"), Group(match, "column"), Group(match, "severity"), Group(match, "code"), Group(match, "message"))));
        Assert.DoesNotMatch(form, "2 errors, 1 warning.");
    }

    [Theory]
    [InlineData("Paper", "corpus/papers/given2024title.yaml")]
    [InlineData("Notes on a paper", Altered.Notes)]
    [InlineData("Claim", Altered.Claim)]
    [InlineData("Statement of a claim", Altered.Statement)]
    [InlineData("Check of a claim", Altered.Check)]
    public void A_skeleton_passes_lint_as_it_comes(string name, string file)
    {
        using var atlas = new ScratchAtlas();
        var lines = Json(".vscode/atlas.code-snippets").GetProperty(name).GetProperty("body").EnumerateArray().Select(line => line.GetString());
        var text = Expanded(string.Join('\n', lines) + "\n");
        atlas.Write(file, text);
        if (name is "Claim" or "Check of a claim")
            atlas.Write(name == "Claim" ? Altered.Check : Altered.Claim, atlas.Read(name == "Claim" ? Altered.Check : Altered.Claim).Replace("\"folds\"", "\"size\"", StringComparison.Ordinal).Replace("folds: {", "size: {", StringComparison.Ordinal));

        Assert.Empty(Altered.Findings(atlas));
        Assert.DoesNotContain("${", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_container_installs_what_the_tests_need_and_the_SDK_that_the_folder_asks_for()
    {
        var container = Json(".devcontainer/devcontainer.json");
        var setup = File.ReadAllText(Path.Combine(Repository.Root, "eng", "setup.sh"));

        foreach (Match step in Step().Matches(container.GetProperty("postCreateCommand").GetString()!))
            Assert.Contains($"\n{step.Value}() {{", setup, StringComparison.Ordinal);
        var sdk = container.GetProperty("features").EnumerateObject().Single(feature => feature.Name.Contains("/dotnet:", StringComparison.Ordinal)).Value.GetProperty("version").GetString()!;
        Assert.StartsWith(sdk, Json("global.json").GetProperty("sdk").GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(":bookworm", container.GetProperty("image").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            Json(".vscode/extensions.json").GetProperty("recommendations").EnumerateArray().Select(name => name.GetString()),
            container.GetProperty("customizations").GetProperty("vscode").GetProperty("extensions").EnumerateArray().Select(name => name.GetString()));
    }

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, file))).RootElement;

    private static IEnumerable<JsonElement> Patterns() =>
        Json(".vscode/tasks.json").GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("problemMatcher")).Where(matcher => matcher.ValueKind == JsonValueKind.Object).Select(matcher => matcher.GetProperty("pattern"))
            .Append(Json(".github/atlas-matcher.json").GetProperty("problemMatcher")[0].GetProperty("pattern")[0]);

    // What an editor writes where nobody types anything else; it fills in the folder's name.
    private static string Expanded(string snippet) =>
        Default().Replace(Choice().Replace(Folder().Replace(snippet, "tent-folds"), "${first}"), "${text}").Replace("\\$", "$", StringComparison.Ordinal).Replace("\\}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"\$\{TM_DIRECTORY/[^}]*\}")]
    private static partial Regex Folder();

    [GeneratedRegex(@"\$\{\d+\|(?<first>[^,|]+)[^}]*\|\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\$\{\d+:(?<text>(?:[^}\\]|\\.)*)\}")]
    private static partial Regex Default();

    [GeneratedRegex("(?:ensure|build)_[a-z_]+")]
    private static partial Regex Step();
}
