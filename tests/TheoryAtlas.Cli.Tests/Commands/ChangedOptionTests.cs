using System.Diagnostics;
using TheoryAtlas.Cli.Tests.Support;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class ChangedOptionTests : IDisposable
{
    private readonly ScratchClaims _claims = new("square-by-sawtooth", "sawtooth-alternation");

    [Fact]
    public async Task What_changed_since_a_revision_is_run_and_without_one_since_the_main_branch()
    {
        await Git("init", "-q", "-b", "main");
        await Commit("first");
        await Git("checkout", "-q", "-b", "work");
        _claims.Replace("claims/sawtooth-alternation/claim.yaml", "budget", "# So long may it take.\nbudget");
        await Commit("second");

        var sinceMain = await _claims.Verify("--changed");
        var sinceCommit = await _claims.Verify("--changed", "HEAD");
        var amongIds = await _claims.Verify("square-by-sawtooth", "--changed", "HEAD~1");
        var unknown = await _claims.Verify("--changed", "square-by-sawtooth");

        Assert.Contains("verified    sawtooth-alternation", sinceMain.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 runs verified.", sinceMain.Output, StringComparison.Ordinal);
        Assert.Equal((0, "0 of 0 runs verified.\n"), (sinceCommit.ExitCode, sinceCommit.Output));
        Assert.Equal((0, "0 of 0 runs verified.\n"), (amongIds.ExitCode, amongIds.Output));
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("--changed square-by-sawtooth: there is no such revision.", unknown.Errors, StringComparison.Ordinal);
        Assert.Contains("write their ids first: atlas verify square-by-sawtooth --changed", unknown.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _claims.Dispose();

    private async Task Commit(string message)
    {
        await Git("add", "-A");
        await Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
    }

    private async Task Git(params string[] arguments)
    {
        using var git = Process.Start("git", ["-C", _claims.Root, .. arguments]);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
    }
}
