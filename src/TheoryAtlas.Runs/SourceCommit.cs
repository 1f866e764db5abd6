using System.Diagnostics;

namespace TheoryAtlas.Runs;

/// <summary>The commit of the repository that claims are read from.</summary>
public static class SourceCommit
{
    /// <summary>The commit's hash, with "+changes" behind it where sources differ from it; null where there is no repository, or no git.</summary>
    /// <param name="root">The folder that holds claims/ and src/.</param>
    public static async Task<string?> Of(string root) =>
        await Git(root, "rev-parse", "HEAD") is { Length: > 0 } commit
            ? commit + (await Git(root, "status", "--porcelain", "--", "claims", "src", "eng") is { Length: > 0 } ? "+changes" : "")
            : null;

    private static async Task<string?> Git(string root, params IEnumerable<string> arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", root, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var unread = git.StandardError.ReadToEndAsync();
            var said = await git.StandardOutput.ReadToEndAsync();
            await unread;
            await git.WaitForExitAsync();
            return git.ExitCode == 0 ? said.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
