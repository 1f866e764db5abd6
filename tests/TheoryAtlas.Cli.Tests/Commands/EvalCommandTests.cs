using System.Text.Json;
using TheoryAtlas.Cli.Commands;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class EvalCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atlas-eval-").FullName;

    public EvalCommandTests()
    {
        Write("docs.jsonl",
            """{"id": "d1", "title": "Width of networks", "text": "How wide a network must be."}""",
            """{"id": "d2", "title": "Depth of networks", "text": "Deep networks square numbers.", "authors": ["Ito"]}""",
            """{"id": "d3", "title": "Robust classifiers", "text": "They need more samples."}""");
        Write("queries.jsonl", """{"id": "topic-1", "text": "depth"}""", """{"id": "author-1", "text": "ito"}""", """{"id": "topic-2", "text": "nothing judged"}""");
        Write("qrels.tsv", "topic-1\td2\t2", "topic-1\td1\t1", "author-1\td2\t1", "lost-1\td3\t1");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_collection_is_ranked_into_a_run_and_measured_by_kinds_of_queries()
    {
        var outcome = await Eval("--docs", In("docs.jsonl"), "--queries", In("queries.jsonl"), "--qrels", In("qrels.tsv"), "--run", In("out.trec"), "--per-query", "--json");

        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        var root = json.RootElement;
        Assert.Equal(3, root.GetProperty("documents").GetInt32());
        Assert.Equal(3, root.GetProperty("measured").GetInt32());
        Assert.Equal(2.0 / 3, root.GetProperty("measures").GetProperty("success1").GetDouble(), 1e-9);
        Assert.Equal(["author", "lost", "topic"], root.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetProperty("kind").GetString()));
        // 2 / (2 + 1/log2 3): the second answer says nothing of depth.
        Assert.Equal(2 / 2.6309297535714573, root.GetProperty("perQuery")[0].GetProperty("measures").GetProperty("ndcg10").GetDouble(), 1e-9);
        Assert.True(root.GetProperty("latency").GetProperty("p50Milliseconds").GetDouble() > 0);
        var run = await File.ReadAllLinesAsync(In("out.trec"), TestContext.Current.CancellationToken);
        Assert.StartsWith("topic-1 Q0 d2 1 ", run[0], StringComparison.Ordinal);
        Assert.EndsWith(" atlas", run[0], StringComparison.Ordinal);
        Assert.Contains("Judged queries that are not among those asked: 1.", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("no document is judged an answer: 1.", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_documents_the_atlas_itself_is_searched()
    {
        Write("own.jsonl", """{"id": "acronym-1", "text": "NTK"}""", """{"id": "known-1", "text": "jacot2018neural"}""");
        Write("own.tsv", "known-1\tjacot2018neural\t1");

        var outcome = await Eval("--queries", In("own.jsonl"), "--qrels", In("own.tsv"), "--root", Repository.Root);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("p99", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("all              1   1.0000", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ablation_is_a_Markdown_table_with_a_row_for_each_idea()
    {
        var outcome = await Eval("--docs", In("docs.jsonl"), "--queries", In("queries.jsonl"), "--qrels", In("qrels.tsv"), "--ablation");

        Assert.Equal(0, outcome.ExitCode);
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["all", .. IdeaNames.All.Keys.Select(name => $"without {name}"), "none"], lines[2..].Select(line => line.Split('|')[1].Trim()));
        Assert.All(lines, line => Assert.Equal(lines[0].Count(letter => letter == '|'), line.Count(letter => letter == '|')));
    }

    [Theory]
    [InlineData("there is no file", "--qrels=missing.tsv")]
    [InlineData("there is no folder", "--run=missing/out.trec")]
    [InlineData("Did you mean 'surface-forms'?", "--without=surface-form")]
    [InlineData("exclude each other", "--without=synonyms", "--only-ideas=coverage")]
    [InlineData("--per-query needs judgements", "--per-query")]
    [InlineData("--ablation needs judgements", "--ablation")]
    public async Task Wrong_use_exits_with_2_and_says_what_would_be_right(string hint, params string[] arguments)
    {
        var outcome = await Eval(["--docs", In("docs.jsonl"), "--queries", In("queries.jsonl"), .. arguments]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(hint, outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("docs.jsonl", "{\"id\": \"d1\"", "docs.jsonl:1: this is no JSON")]
    [InlineData("queries.jsonl", "{\"id\": \"1\"}", "queries.jsonl:1: the field 'text' is missing")]
    [InlineData("qrels.tsv", "1\td1\tNaN", "qrels.tsv:1: the grade 'NaN' is no integer")]
    public async Task Bad_input_exits_with_2_and_is_reported_at_its_line(string file, string line, string message)
    {
        Write(file, line);

        var outcome = await Eval("--docs", In("docs.jsonl"), "--queries", In("queries.jsonl"), "--qrels", In("qrels.tsv"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void Every_idea_has_a_name_and_all_of_them_are_what_the_site_uses()
    {
        Assert.Equal("surface-forms", IdeaNames.Slug(RankingIdeas.SurfaceForms));
        Assert.Equal(RankingIdeas.All, IdeaNames.Parse("--only-ideas", string.Join(", ", IdeaNames.All.Keys)));
        Assert.Equal(RankingIdeas.None, IdeaNames.Parse("--only-ideas", "none"));
    }

    private static Task<Outcome> Eval(params string[] arguments) => AtlasProcess.Run(["eval", .. arguments]);

    private string In(string name) => Path.Combine(_folder, name);

    private void Write(string name, params string[] lines) => File.WriteAllLines(In(name), lines);
}
