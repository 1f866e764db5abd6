using System.Diagnostics;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Runs.Tests.Sweeps;

/// <summary>In a repository of its own, whose atlas lies in a folder of it.</summary>
public sealed class SourceChangesTests : IDisposable
{
    private readonly string _repository = Some.TemporaryFolder();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Root => Path.Combine(_repository, "atlas");

    [Fact]
    public async Task What_is_committed_and_what_is_not_is_told_from_where_the_histories_parted()
    {
        await Begin();
        Write("corpus/papers/a.yaml", "another text of a\nthat is longer\n");
        await Git("mv", "corpus/papers/b.yaml", "corpus/papers/c.yaml");
        await Commit();
        await Git("checkout", "-q", "main");
        await Git("checkout", "-q", "-b", "later");
        Write("corpus/papers/e.yaml", "on another branch");
        await Commit();
        await Git("branch", "-q", "-f", "main", "later");
        await Git("checkout", "-q", "work");
        Write("corpus/papers/d.yaml", "new");

        var changes = await SourceChanges.Since(Root, ["nowhere", "main"], Token);

        Assert.Equal("main", changes.Base);
        Assert.Equal(
            ["Edited corpus/papers/a.yaml", "Moved corpus/papers/c.yaml", "Added corpus/papers/d.yaml"],
            changes.Files.Select(file => $"{file.Change} {file.Path}"));
    }

    [Fact]
    public async Task Files_come_out_as_they_were()
    {
        await Begin();
        Write("corpus/papers/a.yaml", "other");
        File.Delete(Path.Combine(Root, "corpus/papers/b.yaml"));
        var changes = await SourceChanges.Since(Root, ["main"], Token);
        var folder = Directory.CreateDirectory(Path.Combine(_repository, "before")).FullName;

        await changes.ExtractBefore(path => path.StartsWith("corpus/papers/", StringComparison.Ordinal), folder, Token);

        Assert.Equal(["a.yaml", "b.yaml"], Directory.GetFiles(Path.Combine(folder, "corpus", "papers")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("the text of a\n", await File.ReadAllTextAsync(Path.Combine(folder, "corpus", "papers", "a.yaml"), Token));
    }

    [Fact]
    public async Task Nothing_comes_out_where_nothing_is_wanted()
    {
        await Begin();
        var changes = await SourceChanges.Since(Root, ["main"], Token);
        var folder = Directory.CreateDirectory(Path.Combine(_repository, "before")).FullName;

        await changes.ExtractBefore(_ => false, folder, Token);

        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task Histories_that_have_nothing_in_common_cannot_be_compared()
    {
        await Begin();
        await Git("checkout", "-q", "--orphan", "island");
        Write("corpus/papers/c.yaml", "an equal first commit would be the same one");
        await Commit();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SourceChanges.Since(Root, ["main"], Token));

        Assert.Equal("main and what is checked out have no commit in common. Name another base.", failure.Message);
    }

    [Fact]
    public async Task Without_a_repository_it_says_so_with_the_words_of_git()
    {
        Directory.CreateDirectory(Root);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SourceChanges.Since(Root, ["main"], Token));

        Assert.Contains("is not in a Git repository with a commit", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_git_cannot_tell_is_not_taken_for_an_empty_one()
    {
        await Begin();
        Write("corpus/papers/a.yaml", "other");
        await Commit();
        var tree = (await Git("rev-parse", "main:atlas/corpus")).Trim();
        File.Delete(Path.Combine(_repository, ".git", "objects", tree[..2], tree[2..]));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SourceChanges.Since(Root, ["main"], Token));
        var ofClaims = await Assert.ThrowsAsync<InvalidOperationException>(() => ChangedClaims.In(Root, "main", Token));

        Assert.Matches($"^git diff fails in .*, so what changed is not known. git says: .*{tree}", failure.Message);
        Assert.StartsWith("git diff fails", ofClaims.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_repository, recursive: true);

    private async Task Begin()
    {
        Write("corpus/papers/a.yaml", "the text of a\n");
        Write("corpus/papers/b.yaml", "the text of b\n");
        await Git("init", "-q", "-b", "main", _repository);
        await Commit();
        await Git("checkout", "-q", "-b", "work");
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private async Task Commit()
    {
        await Git("add", "-A");
        await Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "A change.");
    }

    private async Task<string> Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Root, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await git.StandardOutput.ReadToEndAsync(Token);
        await git.WaitForExitAsync(Token);
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
