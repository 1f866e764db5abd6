using System.Text.Json;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

/// <summary>The commands that read: list, show, search, lint, doctor.</summary>
public sealed class ReadingCommandTests
{
    [Theory]
    [InlineData("papers", "key,title,authors,year,topics,surveys,claims")]
    [InlineData("claims", "id,title,paper,kind,topics,verdict")]
    public async Task A_list_has_the_fields_that_scripts_rely_on(string what, string fields)
    {
        var outcome = await AtlasProcess.Run("list", what, "--json", "--root", Repository.Root);

        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        var first = json.RootElement[0];
        Assert.All(fields.Split(','), field => Assert.True(first.TryGetProperty(field, out _), field));
    }

    [Fact]
    public async Task A_search_finds_a_paper_by_its_title_and_prints_one_document()
    {
        var outcome = await AtlasProcess.Run("search", "neural", "tangent", "kernel", "--json", "--root", Repository.Root);

        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.True(json.RootElement.GetProperty("total").GetInt32() > 0);
        var first = json.RootElement.GetProperty("results")[0];
        Assert.Equal("paper", first.GetProperty("type").GetString());
        Assert.Equal("jacot2018neural", first.GetProperty("id").GetString());
        Assert.True(first.GetProperty("score").GetDouble() > 0);
    }

    [Fact]
    public async Task A_search_takes_the_query_language_and_an_order()
    {
        var outcome = await AtlasProcess.Run("search", "topic:ntk year:2018..2019 type:paper -jacot", "--sort", "oldest", "--json", "--root", Repository.Root);

        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        var found = json.RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("id").GetString()!).ToList();
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("message").ValueKind);
        Assert.DoesNotContain("jacot2018neural", found);
        Assert.Equal(found.Select(Year).Order(), found.Select(Year));

        static int Year(string key) => int.Parse(key.AsSpan(key.IndexOf("20", StringComparison.Ordinal), 4));
    }

    [Fact]
    public async Task Every_verdict_that_the_site_shows_can_be_asked_for()
    {
        var query = string.Join(' ', Enum.GetValues<StandingKind>().Select(kind => $"verdict:{kind.Slug()}"));

        var outcome = await AtlasProcess.Run("search", query, "--json", "--root", Repository.Root);

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("message").ValueKind);
    }

    [Theory]
    [InlineData("jacot2018neural")]
    [InlineData("square-by-sawtooth")]
    public async Task What_is_close_by_is_shown_with_its_reasons(string name)
    {
        var text = await AtlasProcess.Run("show", name, "--root", Repository.Root);
        var data = await AtlasProcess.Run("show", name, "--json", "--root", Repository.Root);

        using var json = JsonDocument.Parse(data.Output);
        var first = json.RootElement.GetProperty("related")[0];
        Assert.Contains("CLOSE BY\n" + first.GetProperty("id").GetString() + ": ", text.Output, StringComparison.Ordinal);
        Assert.NotEqual("", first.GetProperty("reasons")[0].GetString());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("AND OR (")]
    [InlineData("title:* NEAR(")]
    public async Task A_hostile_query_is_answered_without_a_stack_trace(string query)
    {
        var outcome = await AtlasProcess.Run("search", query, "--json", "--root", Repository.Root);

        Assert.InRange(outcome.ExitCode, 0, 1);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "jacot2018neurl", "jacot2018neural")]
    [InlineData("search", "--topic=role-of-dept", "role-of-depth")]
    [InlineData("lst", "claims", "lst")]
    public async Task Wrong_use_exits_with_2_and_says_what_would_be_right(string command, string argument, string hint)
    {
        var outcome = await AtlasProcess.Run(command, argument, "--root", Repository.Root);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(hint, outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("--bibtex", "@inproceedings{jacot2018neural,")]
    [InlineData("--ris", "TY  - CONF")]
    [InlineData("--csl", "\"paper-conference\"")]
    public async Task A_paper_is_cited_in_the_usual_formats(string format, string expected)
    {
        var outcome = await AtlasProcess.Run("show", "jacot2018neural", format, "--root", Repository.Root);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_repository_passes_lint()
    {
        var outcome = await AtlasProcess.Run("lint", "--root", Repository.Root);

        Assert.Equal("", outcome.Output);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public async Task Lint_reports_every_mistake_at_its_place_and_exits_with_1()
    {
        var root = Directory.CreateTempSubdirectory("atlas-lint-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(root, "corpus", "papers"));
            Directory.CreateDirectory(Path.Combine(root, "claims"));
            await File.WriteAllTextAsync(Path.Combine(root, "corpus", "topics.yaml"), "- id: depth\n  label: Depth\n  definition: One sentence.\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(root, "corpus", "papers", "doe2020word.yaml"), "titel: A word\nauthors: []\nyear: soon\ntopics: [depht]\nevidence: [x]\n", TestContext.Current.CancellationToken);

            var text = await AtlasProcess.Run("lint", "--root", root);
            var github = await AtlasProcess.Run("lint", "--format", "github", "--root", root);

            Assert.Equal(1, text.ExitCode);
            Assert.Contains("corpus/papers/doe2020word.yaml:1:1: error ATLAS004", text.Output, StringComparison.Ordinal);
            Assert.Contains("corpus/papers/doe2020word.yaml:3:7: error ATLAS005", text.Output, StringComparison.Ordinal);
            Assert.Contains("::error file=corpus/papers/doe2020word.yaml,line=3,col=7,title=ATLAS005::", github.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public async Task Doctor_finds_what_the_checks_need()
    {
        var outcome = await AtlasProcess.Run("doctor", "--json", "--root", Repository.Root);

        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Contains(json.RootElement.EnumerateArray(), part => part.GetProperty("name").GetString() == "libtorch" && part.GetProperty("found").ValueKind == JsonValueKind.String);
    }
}
