using System.Diagnostics;

namespace TheoryAtlas.Runs.Sweeps;

/// <summary>The claims whose folders differ from what the main branch holds.</summary>
public static class ChangedClaims
{
    /// <summary>Ids of claims with changes that are not committed, or not on the branch <paramref name="main"/>.</summary>
    /// <param name="root">The folder that holds claims/.</param>
    /// <param name="main">The branch to compare with; left out where it does not exist.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="InvalidOperationException">The root is not in a Git repository, or git is missing.</exception>
    public static async Task<IReadOnlySet<string>> In(string root, string main = "main", CancellationToken cancellation = default)
    {
        // Paths relative to the root, wherever in the repository that is.
        var paths = await Git(root, ["diff", "--name-only", "--relative", "HEAD", "--", "claims"], cancellation)
            ?? throw new InvalidOperationException($"{root} is not in a Git repository with a commit, so what changed is not known. Name the claims instead.");
        var untracked = await Git(root, ["ls-files", "--others", "--exclude-standard", "--", "claims"], cancellation);
        var ahead = await Git(root, ["diff", "--name-only", "--relative", $"{main}...HEAD", "--", "claims"], cancellation);
        return Ids([.. paths, .. untracked ?? [], .. ahead ?? []]);
    }

    /// <summary>The claims that own the given files.</summary>
    public static IReadOnlySet<string> Ids(IEnumerable<string> paths) =>
        paths.Select(path => path.Split('/')).Where(parts => parts is ["claims", _, _, ..]).Select(parts => parts[1]).ToHashSet(StringComparer.Ordinal);

    private static async Task<string[]?> Git(string root, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var info = new ProcessStartInfo("git", ["-C", root, "-c", "core.quotePath=off", .. arguments])
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
            return git.ExitCode == 0 ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"git cannot be started: {missing.Message} Name the claims instead of --changed.", missing);
        }
    }
}
