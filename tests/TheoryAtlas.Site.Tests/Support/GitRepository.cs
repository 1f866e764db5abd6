using System.Diagnostics;

namespace TheoryAtlas.Site.Tests.Support;

/// <summary>A folder with a history, which begins with the first commit; disposing removes it.</summary>
internal sealed class GitRepository : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("theoryatlas-history-").FullName;

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllText(Path.Combine(Root, path), text);
    }

    /// <summary>Writes files and commits all that there are.</summary>
    public async Task CommitAsync(string time, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            Write(path, text);
        await GitAsync("init", "-q");
        await GitAsync("add", "-A", "--", ":!.data");
        await RunAsync(time, ["-c", "user.name=Jane Doe", "-c", "user.email=jane@example.org", "commit", "-q", "-m", "A change"]);
    }

    /// <summary>What Git says.</summary>
    public Task<string> GitAsync(params string[] arguments) => RunAsync(null, arguments);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private async Task<string> RunAsync(string? time, string[] arguments)
    {
        var info = new ProcessStartInfo("git", ["-C", Root, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (time is not null)
            info.Environment["GIT_COMMITTER_DATE"] = time;
        using var git = Process.Start(info)!;
        var errors = git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(git.ExitCode == 0, await errors);
        return said.Trim();
    }
}
