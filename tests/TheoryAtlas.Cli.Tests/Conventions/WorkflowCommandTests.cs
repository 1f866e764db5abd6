using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using TheoryAtlas.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Cli.Tests.Conventions;

/// <summary>What a workflow does can be done at home, and gives nobody more than it needs.</summary>
public sealed partial class WorkflowCommandTests
{
    public static TheoryData<string> Names => WorkflowFiles.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_step_runs_a_command_that_there_is(string name)
    {
        foreach (var step in WorkflowFiles.Jobs(name).SelectMany(job => WorkflowFiles.Steps(job.Job)))
        {
            foreach (var line in Lines(step))
                AssertRuns(line, step);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_of_others_reaches_a_shell(string name)
    {
        Assert.DoesNotContain("pull_request_target", File.ReadAllText(Path.Combine(WorkflowFiles.Folder, name)), StringComparison.Ordinal);
        Assert.All(WorkflowFiles.Jobs(name).SelectMany(job => WorkflowFiles.Steps(job.Job)), step => Assert.DoesNotContain("${{", WorkflowFiles.Text(step, "run") ?? "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_job_has_an_end_and_the_right_to_read_and_more_only_where_nothing_of_the_repository_runs(string name)
    {
        Assert.Equal(["contents: read"], Rights(WorkflowFiles.Read(name)));
        Assert.NotNull(WorkflowFiles.Text(WorkflowFiles.Map(WorkflowFiles.Read(name), "concurrency"), "group"));
        foreach (var (id, job) in WorkflowFiles.Jobs(name))
        {
            Assert.True(int.TryParse(WorkflowFiles.Text(job, "timeout-minutes"), out var minutes) && minutes <= 180, $"{name}: {id} has no end");
            var runs = WorkflowFiles.Steps(job).Any(step => Lines(step).Any(line => !IsOfRunner(line)) || WorkflowFiles.Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true);
            Assert.False(runs && Rights(job).Any(right => right.Contains("write", StringComparison.Ordinal)), $"{name}: {id} runs what is in the repository and may write");
        }
    }

    [Theory]
    [InlineData("permissions: write-all", "write-all")]
    [InlineData("permissions: { contents: read, id-token: write }", "contents: read", "id-token: write")]
    [InlineData("steps: []")]
    public void Rights_are_read_in_every_form(string job, params string[] rights)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(job));

        Assert.Equal(rights, Rights((YamlMappingNode)yaml.Documents[0].RootNode));
    }

    [Fact]
    public void Tests_run_for_every_change_but_those_of_records_that_are_data()
    {
        var pull = WorkflowFiles.Map(WorkflowFiles.Map(WorkflowFiles.Read("main.yml"), "on"), "pull_request")!;

        var (filter, folders) = Assert.Single(pull.Children);
        Assert.Equal("paths-ignore", filter.ToString());
        Assert.Equal(["corpus/papers/**", "corpus/surveys/**"], ((YamlSequenceNode)folders).Select(folder => folder.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Actions_are_pinned_and_a_checkout_keeps_no_token(string name)
    {
        foreach (var step in WorkflowFiles.Jobs(name).SelectMany(job => WorkflowFiles.Steps(job.Job)).Where(step => WorkflowFiles.Text(step, "uses") is not null))
        {
            var uses = WorkflowFiles.Text(step, "uses")!;
            Assert.Matches(Pinned(), uses);
            if (uses.StartsWith("actions/checkout@", StringComparison.Ordinal))
                Assert.Equal("false", WorkflowFiles.Text(WorkflowFiles.Map(step, "with"), "persist-credentials"));
        }
    }

    private static IEnumerable<string> Rights(YamlMappingNode node) => WorkflowFiles.Node(node, "permissions") switch
    {
        null => [],
        YamlMappingNode rights => rights.Children.Select(right => $"{right.Key}: {right.Value}"),
        var all => [all.ToString()],
    };

    private static string[] Lines(YamlMappingNode step) => WorkflowFiles.Text(step, "run")?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // The service's own program on its machines: it needs nothing of the repository, and does at home what its web pages do.
    private static bool IsOfRunner(string line) => line.StartsWith("gh release ", StringComparison.Ordinal);

    private static void AssertRuns(string line, YamlMappingNode step)
    {
        // Standard output may go to a file, and a value may come through a variable that the step sets.
        var command = Redirect().Replace(line, "");
        foreach (Match variable in Variable().Matches(command))
            Assert.NotNull(WorkflowFiles.Text(WorkflowFiles.Map(step, "env"), variable.Groups[1].Value));
        if (IsOfRunner(line))
            return;
        string[] words = [.. CommandLineParser.SplitCommandLine(Variable().Replace(command, "https://example.org/atlas"))];
        Assert.True(File.Exists(Path.Combine(Repository.Root, words[0])), $"{words[0]} is not there");
        if (words[0] == "./atlas")
            Assert.Empty(Program.CommandTree().Parse(words[1..]).Errors.Select(error => $"{line}: {error.Message}"));
        else
            Assert.True(words is ["./test"] or ["./run"], $"{line}: a step runs ./atlas, ./test or ./run");
    }

    [GeneratedRegex(@" > [\w./-]+$")]
    private static partial Regex Redirect();

    [GeneratedRegex("\"\\$([A-Z_]+)\"")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^actions/[\w-]+@v\d+(\.\d+\.\d+)?$")]
    private static partial Regex Pinned();
}
