using System.Diagnostics;
using System.Text.Json;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class LintCommandTests : IDisposable
{
    private const string Paper = "corpus/papers/falenska2019tents.yaml";

    private readonly ScratchAtlas _atlas = new();

    public LintCommandTests()
    {
        foreach (var schema in Directory.EnumerateFiles(Path.Combine(Repository.Root, "corpus", "schema")))
            _atlas.Write($"corpus/schema/{Path.GetFileName(schema)}", File.ReadAllText(schema));
        Directory.Delete(Path.Combine(_atlas.Root, "claims"), recursive: true);
        Directory.CreateDirectory(Path.Combine(_atlas.Root, "claims"));
    }

    [Fact]
    public async Task What_was_found_is_counted_with_where_to_read_on_and_what_mends_itself()
    {
        _atlas.Write(Paper, _atlas.Read(Paper).Replace("year: 2019", "year: \"2019\"", StringComparison.Ordinal).Replace("evidence: [made up for tests]", "evidence: []", StringComparison.Ordinal));

        var outcome = await AtlasProcess.Run("lint", "--root", _atlas.Root);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(2, outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("2 errors, 0 warnings.\nEach code has a page with a wrong and a right example: docs/rules/ATLAS005.md\n1 of these can be mended by: atlas lint --fix\n", outcome.Errors);
    }

    [Fact]
    public async Task SARIF_and_JSON_stand_alone_on_standard_output()
    {
        _atlas.Write(Paper, _atlas.Read(Paper).Replace("year: 2019", "year: soon", StringComparison.Ordinal));

        var sarif = await AtlasProcess.Run("lint", "--format", "sarif", "--root", _atlas.Root);
        var json = await AtlasProcess.Run("lint", "--json", "--root", _atlas.Root);

        using var log = JsonDocument.Parse(sarif.Output);
        using var list = JsonDocument.Parse(json.Output);
        Assert.Equal((1, "2.1.0", 1), (sarif.ExitCode, log.RootElement.GetProperty("version").GetString(), log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength()));
        Assert.Equal((Paper, "error", "ATLAS005", false), (list.RootElement[0].GetProperty("file").GetString(), list.RootElement[0].GetProperty("severity").GetString(), list.RootElement[0].GetProperty("code").GetString(), list.RootElement[0].GetProperty("fixable").GetBoolean()));
        Assert.Equal(("", ""), (sarif.Errors, json.Errors));
    }

    [Fact]
    public async Task Mending_says_what_it_did_and_has_nothing_to_do_a_second_time()
    {
        var right = _atlas.Read(Paper);
        _atlas.Write(Paper, right.Replace("year: 2019", "year: \"2019\"", StringComparison.Ordinal) + "\n");
        _atlas.Write("corpus/schema/paper.schema.json", "{}");

        var first = await AtlasProcess.Run("lint", "--fix", "--root", _atlas.Root);
        var second = await AtlasProcess.Run("lint", "--fix", "--root", _atlas.Root);

        Assert.Equal((0, $"mended {Paper}: line 3: wrote 2019 for \"2019\"; removed spaces at line ends, and ended the last line\nmended corpus/schema/paper.schema.json: written anew\n", "No findings.\n"), (first.ExitCode, first.Output, first.Errors));
        Assert.Equal((0, "Nothing to mend.\n"), (second.ExitCode, second.Output));
        Assert.Equal(right, _atlas.Read(Paper));
    }

    [Fact]
    public async Task What_contradicts_itself_is_said_before_anything_is_written()
    {
        var untidy = _atlas.Read(Paper) + "\n\n";
        _atlas.Write(Paper, untidy);

        var outcome = await AtlasProcess.Run("lint", "--fix", "--watch", "--json", "--root", _atlas.Root);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("--watch prints text.", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(untidy, _atlas.Read(Paper));
    }

    [Fact]
    public async Task What_could_not_be_mended_is_named_beside_what_was()
    {
        // So long a name leaves no room for a file beside it.
        var unwritable = $"corpus/papers/{new string('a', 235)}2020word.yaml";
        _atlas.Write(unwritable, "title: Another\nauthors: [Nobody Else]\nyear: 2020\ntopics: [approximation]\nevidence: [x]\n\n");
        _atlas.Write(Paper, _atlas.Read(Paper) + "\n");

        var outcome = await AtlasProcess.Run("lint", "--fix", "--root", _atlas.Root);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"mended {Paper}: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains($"{unwritable} could not be mended: ", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corpus/papers/nowhere.yaml", "There is no file or folder 'corpus/papers/nowhere.yaml' here.")]
    [InlineData("/etc", "lies outside of")]
    public async Task A_path_that_leads_nowhere_is_wrong_use(string path, string message)
    {
        var outcome = await AtlasProcess.Run("lint", path, "--root", _atlas.Root);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_may_be_written_as_lint_prints_it()
    {
        _atlas.Write(Paper, _atlas.Read(Paper) + "\n");
        _atlas.Write("corpus/topics.yaml", _atlas.Read("corpus/topics.yaml") + "\n");

        var outcome = await AtlasProcess.Run("lint", Paper, "--root", _atlas.Root);

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith($"{Paper}:13:1: warning ATLAS009: ", Assert.Single(outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_looks_again_when_a_file_is_saved()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "atlas.dll"), "lint", "--watch", "--root", _atlas.Root]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        try
        {
            Assert.Equal(["atlas lint: looking …", "No findings.", "atlas lint: waiting for changes."], await Next());
            _atlas.Write(Paper, _atlas.Read(Paper).Replace("year: 2019", "year: soon", StringComparison.Ordinal));

            var changed = await Next();

            Assert.Equal($"{Paper}:3:7: error ATLAS005: year must be a whole number; it is 'soon'.", changed[1]);
            Assert.Equal("1 error, 0 warnings.", changed[2]);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        async Task<List<string>> Next()
        {
            List<string> lines = [];
            while (lines is not [.., "atlas lint: waiting for changes."])
                lines.Add(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new EndOfStreamException());
            return lines;
        }
    }

    public void Dispose() => _atlas.Dispose();
}
