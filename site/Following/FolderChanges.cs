using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Following;

/// <summary>
/// Tells when files of an atlas may have changed: at once where the system reports it, and by looking every few seconds,
/// since network drives report nothing and a system has only so many watches.
/// </summary>
internal sealed class FolderChanges : IDisposable
{
    /// <summary>How long the folders must have been quiet: an editor writes in several steps, and a checkout writes many files.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan LongestUnrest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenLooksUnwatched = TimeSpan.FromSeconds(1);

    private readonly string _root;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _reports = new(0);
    private readonly List<FileSystemWatcher> _watchers = [];
    private string _signature = "";

    /// <summary>Begins to watch.</summary>
    /// <param name="root">The folder that holds corpus/ and claims/.</param>
    /// <param name="clock">The clock.</param>
    public FolderChanges(string root, TimeProvider clock)
    {
        _root = root;
        _clock = clock;
        try
        {
            foreach (var folder in new[] { "corpus", "claims" }.Select(name => Path.Combine(root, name)).Where(Directory.Exists))
                Watch(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or PlatformNotSupportedException or ArgumentException)
        {
            Problem = error.Message;
            StopWatching();
        }
    }

    /// <summary>Why the system does not report changes; null if it does.</summary>
    public string? Problem { get; private set; }

    /// <summary>Waits until files may have changed and are at rest.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        var interval = _watchers.Count > 0 ? BetweenLooks : BetweenLooksUnwatched;
        while (!await _reports.WaitAsync(interval, cancellation) && AtlasFiles.Signature(_root) == _signature)
        {
            // Nothing was reported, and a look found nothing.
        }

        var began = _clock.GetTimestamp();
        while (await _reports.WaitAsync(Quiet, cancellation) && _clock.GetElapsedTime(began) < LongestUnrest)
        {
            // Still being written.
        }

        // Taken before the files are read: what changes from here on is found by the next look.
        _signature = AtlasFiles.Signature(_root);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Not the semaphore: a report may be under way on another thread.
        StopWatching();
    }

    private void Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes,
        };
        _watchers.Add(watcher);
        watcher.Changed += Report;
        watcher.Created += Report;
        watcher.Deleted += Report;
        watcher.Renamed += Report;
        watcher.Error += Report;
        watcher.EnableRaisingEvents = true;
    }

    private void Report(object sender, EventArgs change)
    {
        // One report that waits says as much as a thousand.
        if (_reports.CurrentCount == 0)
            _reports.Release();
    }

    private void StopWatching()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _watchers.Clear();
    }
}
