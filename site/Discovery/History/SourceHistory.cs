using TheoryAtlas.Site.Following;

namespace TheoryAtlas.Site.Discovery.History;

/// <summary>Reads the dates of records beside everything else: at the start, and again when the records change.</summary>
internal sealed class SourceHistory(SiteOptions options, LiveAtlas live) : BackgroundService
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DateTimeOffset _start = options.Clock.GetUtcNow();
    private RecordDates? _dates;

    /// <summary>The dates, once they are read.</summary>
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
            Volatile.Write(ref _dates, new RecordDates(options.Root, await ReadAsync(file, stoppingToken), _start));
            _first.TrySetResult();
            if (!await live.ChangedAsync(seen, stoppingToken))
                return;
        }
    }

    private async Task<IReadOnlyDictionary<string, ChangeDates>> ReadAsync(string file, CancellationToken cancellation)
    {
        if (await GitLog.HeadAsync(options.Root, cancellation) is not { } head)
            return new Dictionary<string, ChangeDates>(StringComparer.Ordinal);
        if (KeptDates.Read(file, head) is { } kept)
            return kept.Files;
        var files = await GitLog.ReadAsync(options.Root, cancellation);
        new KeptDates(head, files).Write(file);
        return files;
    }
}
