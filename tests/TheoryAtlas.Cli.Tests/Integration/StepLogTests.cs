using TheoryAtlas.Cli.Integration;

namespace TheoryAtlas.Cli.Tests.Integration;

public sealed class StepLogTests : IDisposable
{
    private readonly StringWriter _lines = new();

    [Fact]
    public async Task A_step_that_throws_is_broken_and_the_next_one_runs()
    {
        var log = new StepLog(_lines, new Workflow(false, null, null));

        await log.Run("first", () => throw new IOException("The disk is full."));
        await log.Run("second", () => Task.FromResult(StepOutcome.Failed("two things are wrong", "one", "and\nanother")));
        await log.Run("third", () => Task.FromResult(StepOutcome.LeftOut("nothing to do")));

        Assert.Equal(2, log.ExitCode);
        Assert.Matches(@"^BROKEN first +0\.\d s  The disk is full\.\nFAILED second +0\.\d s  two things are wrong\n       one\n       and\n       another\n–      third +0\.\d s  nothing to do\n$", _lines.ToString());
    }

    [Theory]
    [InlineData(nameof(StepResult.Passed), 0)]
    [InlineData(nameof(StepResult.LeftOut), 0)]
    [InlineData(nameof(StepResult.Failed), 1)]
    [InlineData(nameof(StepResult.Broken), 2)]
    public async Task The_worst_step_decides_the_exit_code(string result, int exitCode)
    {
        var log = new StepLog(_lines, new Workflow(false, null, null));

        await log.Run("good", () => Task.FromResult(StepOutcome.Passed("good")));
        await log.Run("other", () => Task.FromResult(new StepOutcome(Enum.Parse<StepResult>(result), "so", [])));

        Assert.Equal(exitCode, log.ExitCode);
    }

    [Fact]
    public async Task A_text_of_several_lines_in_the_result_gives_no_commands()
    {
        var log = new StepLog(_lines, new Workflow(true, null, null));

        await log.Run("one", () => Task.FromResult(StepOutcome.Failed("a\n::set-env::b", "c\r\n  ::error::d ##[error]e")));

        Assert.DoesNotMatch(@"(?m)^\s*::|##\[", _lines.ToString());
    }

    public void Dispose() => _lines.Dispose();
}
