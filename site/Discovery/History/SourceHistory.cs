using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Following;

namespace TheoryAtlas.Site.Discovery.History;

/// <summary>Reads the dates of records beside everything else: at the start, and again when the records change or the history is another one.</summary>
internal sealed class SourceHistory(SiteOptions options, LiveAtlas live) : BackgroundService
{
    // How long a page waits for the first dates, and how often another history is looked for.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5), s_look = TimeSpan.FromMinutes(1);
    private static readonly Dictionary<string, ChangeDates> s_none = new(StringComparer.Ordinal);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DateTimeOffset _start = options.Clock.GetUtcNow();
    private RecordDates? _dates;
    private long _version;

    /// <summary>A number that is another one when the dates were read again.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>The dates, once they are read; those of the files where a long history takes its time.</summary>
    public async ValueTask<RecordDates> DatesAsync(CancellationToken cancellation)
    {
        await _first.Task.WaitAsync(cancellation);
        return Volatile.Read(ref _dates)!;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var file = Path.Combine(options.Data, "dates.json");
        while (true)
        {
            var seen = live.Atlas;
            var read = ReadAsync(file, stoppingToken);
            // Files are made once, so they wait for the dates of the history.
            if (_dates is null && options.Published is null && await Task.WhenAny(read, Task.Delay(s_patience, options.Clock, stoppingToken)) != read)
                Publish(s_none);
            var (name, files) = await read;
            Publish(files);
            if (!await ChangedAsync(seen, name, stoppingToken))
                return;
        }
    }

    private void Publish(IReadOnlyDictionary<string, ChangeDates> files)
    {
        Volatile.Write(ref _dates, new RecordDates(options.Root, files, _start));
        Interlocked.Increment(ref _version);
        _first.TrySetResult();
    }

    // A commit need not change a record, but it gives one that was written before it another date.
    private async Task<bool> ChangedAsync(Atlas seen, string? name, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var changed = live.ChangedAsync(seen, enough.Token);
        try
        {
            while (await Task.WhenAny(changed, Task.Delay(s_look, options.Clock, enough.Token)) != changed)
            {
                cancellation.ThrowIfCancellationRequested();
                if (await GitLog.NameAsync(options.Root, cancellation) != name)
                    return true;
            }

            return await changed;
        }
        finally
        {
            await enough.CancelAsync();
            await ((Task)changed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<(string? Name, IReadOnlyDictionary<string, ChangeDates> Files)> ReadAsync(string file, CancellationToken cancellation)
    {
        if (await GitLog.NameAsync(options.Root, cancellation) is not { } name)
            return (null, GitLog.ReadKept(options.Root));
        if (KeptDates.Read(file, name) is { } kept)
            return (name, kept.Files);
        var files = await GitLog.ReadAsync(options.Root, cancellation);
        new KeptDates(name, files).Write(file);
        return (name, files);
    }
}
