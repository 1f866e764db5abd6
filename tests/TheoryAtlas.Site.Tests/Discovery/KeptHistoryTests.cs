using System.Diagnostics;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Discovery.History;
using TheoryAtlas.Site.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Discovery;

/// <summary>What eng/history.sh keeps for a copy without a repository is what Git says in the repository.</summary>
public sealed class KeptHistoryTests : IDisposable
{
    private readonly GitRepository _repository = new(), _copy = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _repository.Dispose();
        _copy.Dispose();
    }

    [Fact]
    public async Task A_copy_has_the_commit_and_the_dates_of_the_repository()
    {
        await _repository.CommitAsync("2024-01-01T00:00:00+00:00", ("claims/verified/claim.yaml", "a"), ("corpus/papers/doe2020some.yaml", "a"));
        await _repository.CommitAsync("2024-02-01T00:00:00+02:00", ("claims/verified/claim.yaml", "b"), ("corpus/Ärger.md", "a"), ("elsewhere.txt", "a"));
        await KeepAsync();

        var said = await GitLog.ReadAsync(_repository.Root, Cancellation);

        Assert.Equal(3, said.Count);
        Assert.Equal(said.OrderBy(file => file.Key), GitLog.ReadKept(_copy.Root).OrderBy(file => file.Key));
        Assert.Equal(await _repository.GitAsync("rev-parse", "HEAD"), await SourceCommit.Of(_copy.Root));
    }

    [Theory]
    [InlineData("claims/verified/Check.cs")]
    [InlineData("src/New.cs")]
    public async Task Sources_that_were_not_committed_show_in_a_copy_too(string source)
    {
        await _repository.CommitAsync("2024-01-01T00:00:00+00:00", ("claims/verified/Check.cs", "a"));
        _repository.Write(source, "b");
        await KeepAsync();

        var said = await SourceCommit.Of(_repository.Root);

        Assert.EndsWith("+changes", said);
        Assert.Equal(said, await SourceCommit.Of(_copy.Root));
    }

    [Fact]
    public async Task Of_a_folder_without_a_repository_nothing_is_kept()
    {
        await KeepAsync();

        Assert.Empty(GitLog.ReadKept(_copy.Root));
        Assert.Null(await SourceCommit.Of(_copy.Root));
    }

    [Fact]
    public async Task Where_there_is_a_repository_it_counts_and_not_what_was_kept()
    {
        await _repository.CommitAsync("2024-01-01T00:00:00+00:00", ("claims/verified/claim.yaml", "a"));
        _repository.Write(KeptHistory.FileName, "0123456789012345678901234567890123456789\n");

        Assert.Equal(await _repository.GitAsync("rev-parse", "HEAD"), await SourceCommit.Of(_repository.Root));
    }

    private async Task KeepAsync()
    {
        var info = new ProcessStartInfo(Path.Combine(Repository.Root, "eng", "history.sh"), [_repository.Root]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var script = Process.Start(info)!;
        var errors = script.StandardError.ReadToEndAsync(Cancellation);
        _copy.Write(KeptHistory.FileName, await script.StandardOutput.ReadToEndAsync(Cancellation));
        await script.WaitForExitAsync(Cancellation);
        Assert.True(script.ExitCode == 0, await errors);
    }
}
