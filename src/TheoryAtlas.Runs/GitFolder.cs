using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using TheoryAtlas.Runs.Sweeps;

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
    /// <exception cref="InvalidOperationException">Git refuses.</exception>
    public async Task<IReadOnlyList<string>> ChangedSince(string commit, CancellationToken cancellation)
    {
        // A renamed file is one that is gone and one that is new: both names count.
        var tracked = await Output(["diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--"], cancellation);
        var untracked = await Output(["ls-files", "--others", "--exclude-standard", "-z"], cancellation);
        return [.. (tracked + untracked).Split('\0', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>The files that differ from a commit, with what became of each; a file that moved is one change.</summary>
    /// <exception cref="InvalidOperationException">Git refuses.</exception>
    public async Task<IReadOnlyList<ChangedFile>> ChangesSince(string commit, CancellationToken cancellation)
    {
        var tracked = await Output(["diff", "--name-status", "--find-renames=80%", "--relative", "-z", commit, "--"], cancellation);
        var untracked = await Output(["ls-files", "--others", "--exclude-standard", "-z"], cancellation);
        return ChangedFile.Read(tracked, untracked);
    }

    /// <summary>Whether the history was fetched only in part, as services that run workflows do.</summary>
    public async Task<bool> IsShallow(CancellationToken cancellation) => await Line(["rev-parse", "--is-shallow-repository"], cancellation) == "true";

    /// <summary>The files that a commit has in some folders, relative to this one.</summary>
    /// <exception cref="InvalidOperationException">Git refuses.</exception>
    public async Task<IReadOnlyList<string>> Files(string commit, IEnumerable<string> folders, CancellationToken cancellation) =>
        (await Output(["ls-tree", "-r", "-z", "--name-only", commit, "--", .. folders], cancellation)).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Writes files as a commit has them.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="paths">Files that the commit has, relative to this folder.</param>
    /// <param name="to">An existing folder, in which the files get the same paths.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidOperationException">Git refuses.</exception>
    public async Task Extract(string commit, IEnumerable<string> paths, string to, CancellationToken cancellation)
    {
        using var git = Start(["archive", "--format=tar", commit, "--", .. paths.Select(path => ":(literal)" + path)]);
        await TarFile.ExtractToDirectoryAsync(git.StandardOutput.BaseStream, to, overwriteFiles: true, cancellation);
        await git.WaitForExitAsync(cancellation);
        if (git.ExitCode != 0)
            throw Refused("archive");
    }

    /// <summary>What git said last when it refused; null if it has not.</summary>
    public string? Complaint { get; private set; }

    /// <summary>A file as a commit has it, or null if it has none.</summary>
    public Task<string?> Read(string commit, string path, CancellationToken cancellation) => Run(["show", $"{commit}:./{path}"], cancellation);

    private async Task<string?> Line(IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        (await Run(arguments, cancellation))?.Trim() is { Length: > 0 } line ? line : null;

    // Of a question that has an answer in every whole repository: none is not an empty one.
    private async Task<string> Output(IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        await Run(arguments, cancellation) ?? throw Refused(arguments[0]);

    private InvalidOperationException Refused(string command) =>
        new($"git {command} fails in {folder}, so what changed is not known.{(Complaint is { } words ? $" git says: {words}" : "")} Is the repository whole? See: git fsck");

    // Null where git says no.
    private async Task<string?> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        using var git = Start(arguments);
        var output = await git.StandardOutput.ReadToEndAsync(cancellation);
        await git.WaitForExitAsync(cancellation);
        return git.ExitCode == 0 ? output : null;
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var info = new ProcessStartInfo("git", ["-C", folder, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var git = Process.Start(info)!;
            git.ErrorDataReceived += (_, said) => Complaint = string.IsNullOrWhiteSpace(said.Data) ? Complaint : said.Data;
            git.BeginErrorReadLine();
            return git;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"git cannot be started: {missing.Message} Name the claims instead of --changed.", missing);
        }
    }
}
