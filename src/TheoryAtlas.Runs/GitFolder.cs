using System.ComponentModel;
using System.Diagnostics;

namespace TheoryAtlas.Runs;

/// <summary>A folder in a Git repository. Paths are relative to it, wherever in the repository it is.</summary>
internal sealed class GitFolder(string folder)
{
    /// <summary>The commit that a revision names, or null if it names none.</summary>
    public Task<string?> Commit(string revision, CancellationToken cancellation) =>
        Line(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], cancellation);

    /// <summary>Where the history of a commit and that of what is checked out part, or null if they have nothing in common.</summary>
    public Task<string?> MergeBase(string commit, CancellationToken cancellation) => Line(["merge-base", commit, "HEAD"], cancellation);

    /// <summary>The files that differ from a commit, deleted and new ones included.</summary>
    public async Task<IReadOnlyList<string>> ChangedSince(string commit, CancellationToken cancellation)
    {
        // A renamed file is one that is gone and one that is new: both names count.
        var tracked = await Run(["diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--"], cancellation) ?? "";
        var untracked = await Run(["ls-files", "--others", "--exclude-standard", "-z"], cancellation) ?? "";
        return [.. (tracked + untracked).Split('\0', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>A file as a commit has it, or null if it has none.</summary>
    public Task<string?> Read(string commit, string path, CancellationToken cancellation) => Run(["show", $"{commit}:./{path}"], cancellation);

    private async Task<string?> Line(IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        (await Run(arguments, cancellation))?.Trim() is { Length: > 0 } line ? line : null;

    // Null where git says no.
    private async Task<string?> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var info = new ProcessStartInfo("git", ["-C", folder, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(info)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = await git.StandardOutput.ReadToEndAsync(cancellation);
            await git.WaitForExitAsync(cancellation);
            return git.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"git cannot be started: {missing.Message} Name the claims instead of --changed.", missing);
        }
    }
}
