using System.ComponentModel;
using System.Diagnostics;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Discovery.History;

/// <summary>The history of a folder, read from Git in one pass.</summary>
internal static class GitLog
{
    // Before each commit's time, so that no path is taken for one.
    private const char Mark = '\u0001';

    /// <summary>
    /// A name of the history that is read: the commit that is checked out, and the commits at which a shallow clone ends,
    /// beyond which more can be fetched without another commit. Null where there is no repository, no commit, or no Git.
    /// </summary>
    public static async Task<string?> NameAsync(string root, CancellationToken cancellation)
    {
        List<string> said = [];
        if (!await RunAsync(root, ["rev-parse", "HEAD", "--git-path", "shallow"], said.Add, cancellation))
            return null;
        var shallow = Path.Combine(root, said[1]);
        return string.Join(' ', File.Exists(shallow) ? [said[0], .. await File.ReadAllLinesAsync(shallow, cancellation)] : said[..1]);
    }

    /// <summary>When each file of corpus/ and claims/ was added and changed last, by path from the root; empty where Git says no.</summary>
    public static async Task<IReadOnlyDictionary<string, ChangeDates>> ReadAsync(string root, CancellationToken cancellation)
    {
        var log = new LoggedDates();

        // A file that was renamed is a new one: its record has another address. eng/history.sh asks the same.
        string[] arguments = ["-c", "core.quotePath=false", "log", "--no-renames", "--diff-filter=AM", "--relative", "--name-only", $"--format={Mark}%cI", "--", "corpus", "claims"];
        return await RunAsync(root, arguments, log.Take, cancellation) ? log.Files : new LoggedDates().Files;
    }

    /// <summary>The same from what was kept of the history for a copy without it; empty where nothing was.</summary>
    public static IReadOnlyDictionary<string, ChangeDates> ReadKept(string root)
    {
        var log = new LoggedDates();
        foreach (var line in KeptHistory.Log(root))
            log.Take(line);
        return log.Files;
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
            // Git is missing: dates are then those that were kept, or of the files.
            return false;
        }
    }

    /// <summary>The dates of files, from the lines of a log.</summary>
    private sealed class LoggedDates
    {
        private readonly Dictionary<string, ChangeDates> _files = new(StringComparer.Ordinal);
        private DateTimeOffset _time = DateTimeOffset.UnixEpoch;

        public IReadOnlyDictionary<string, ChangeDates> Files => _files;

        public void Take(string line)
        {
            if (line.StartsWith(Mark))
            {
                _time = DateTimeOffset.Parse(line.AsSpan(1)).ToUniversalTime();
            }
            else if (line.Length > 0)
            {
                // Side branches come in any order.
                var here = new ChangeDates(_time, _time);
                _files[line] = _files.TryGetValue(line, out var known) ? known.With(here) : here;
            }
        }
    }
}
