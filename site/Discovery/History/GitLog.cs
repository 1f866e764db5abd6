using System.ComponentModel;
using System.Diagnostics;

namespace TheoryAtlas.Site.Discovery.History;

/// <summary>The history of a folder, read from Git in one pass.</summary>
internal static class GitLog
{
    // Before each commit's time, so that no path is taken for one.
    private const char Mark = '\u0001';

    /// <summary>The commit that is checked out; null where there is no repository, or no Git.</summary>
    public static async Task<string?> HeadAsync(string root, CancellationToken cancellation)
    {
        string? head = null;
        return await RunAsync(root, ["rev-parse", "--verify", "--quiet", "HEAD"], line => head = line, cancellation) ? head : null;
    }

    /// <summary>When each file of corpus/ and claims/ was added and changed last, by path from the root; empty where Git says no.</summary>
    public static async Task<IReadOnlyDictionary<string, ChangeDates>> ReadAsync(string root, CancellationToken cancellation)
    {
        var files = new Dictionary<string, ChangeDates>(StringComparer.Ordinal);
        var time = DateTimeOffset.UnixEpoch;
        // A file that was renamed is a new one: its record has another address.
        string[] arguments = ["-c", "core.quotePath=false", "log", "--no-renames", "--diff-filter=AM", "--relative", "--name-only", $"--format={Mark}%cI", "--", "corpus", "claims"];
        var whole = await RunAsync(
            root,
            arguments,
            line =>
            {
                if (line.StartsWith(Mark))
                {
                    time = DateTimeOffset.Parse(line.AsSpan(1)).ToUniversalTime();
                }
                else if (line.Length > 0)
                {
                    // Side branches come in any order.
                    var here = new ChangeDates(time, time);
                    files[line] = files.TryGetValue(line, out var known) ? known.With(here) : here;
                }
            },
            cancellation);
        return whole ? files : new Dictionary<string, ChangeDates>(StringComparer.Ordinal);
    }

    private static async Task<bool> RunAsync(string root, IEnumerable<string> arguments, Action<string> line, CancellationToken cancellation)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", root, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            while (await git.StandardOutput.ReadLineAsync(cancellation) is { } text)
                line(text);
            await git.WaitForExitAsync(cancellation);
            return git.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // Git is missing: dates are then those of the files.
            return false;
        }
    }
}
