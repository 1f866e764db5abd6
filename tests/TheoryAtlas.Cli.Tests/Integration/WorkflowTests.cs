using TheoryAtlas.Cli.Integration;

namespace TheoryAtlas.Cli.Tests.Integration;

public sealed class WorkflowTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void A_pull_request_is_compared_with_its_branch_and_at_home_with_main_unless_another_is_named()
    {
        Assert.Equal(["origin/release", "release"], new Workflow(true, "release", null).Bases(null));
        Assert.Equal(["upstream/main", "origin/main", "main"], new Workflow(false, null, null).Bases(null));
        Assert.Equal(["HEAD~3"], new Workflow(true, "release", null).Bases("HEAD~3"));
    }

    [Theory]
    [InlineData("::add-mask::a")]
    [InlineData("   ::warning::a")]
    [InlineData("a ##[error]b")]
    [InlineData("  ::notice::a ##[error]b")]
    public void A_text_of_the_change_gives_no_commands(string line)
    {
        var plain = new Workflow(true, null, null).Plain(line);

        Assert.False(plain.TrimStart().StartsWith("::", StringComparison.Ordinal) || plain.Contains("##[", StringComparison.Ordinal));
        Assert.Equal(line, new Workflow(false, null, null).Plain(line));
    }

    [Fact]
    public void A_summary_that_is_too_long_for_the_service_says_where_the_rest_is()
    {
        new Workflow(true, null, _file).Show(string.Concat(Enumerable.Repeat(new string('é', 999) + "\n", 1000)));

        Assert.InRange(new FileInfo(_file).Length, 900_000, 1_048_576);
        Assert.EndsWith("among the files of this run.\n", File.ReadAllText(_file), StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_file);
}
