using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Formats.Citations;
using TheoryAtlas.Site.Assets;
using TheoryAtlas.Site.Following;

namespace TheoryAtlas.Site.Text;

/// <summary>
/// Every paper as a formatted citation in every style. They are formatted beside the first requests, since that takes a
/// few seconds, and kept in a file: only papers whose record changed are formatted again, at a start or while the site runs.
/// </summary>
internal sealed class Citations(LiveAtlas live, SiteOptions options, IHostApplicationLifetime lifetime, ILogger<Citations> log) : BackgroundService
{
    private volatile FrozenDictionary<string, FormattedCitation> _formatted = FrozenDictionary<string, FormattedCitation>.Empty;

    private readonly string _cacheFile = Path.Combine(options.Data, $"citations-{Edition.Of(FormattedCitations.Sources)}.json");

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when all papers are formatted, or cannot be.</summary>
    public Task Ready => _ready.Task;

    /// <summary>A number that is another one when more is formatted.</summary>
    public int Version { get; private set; }

    /// <summary>A paper in the styles that are formatted; nothing while that goes on, or where no processor is installed.</summary>
    public IEnumerable<(CitationStyle Style, FormattedCitation Citation)> Of(Paper paper)
    {
        var formatted = _formatted;
        var record = formatted.Count == 0 ? "" : Record(paper);
        return from style in CitationStyle.All
               let citation = formatted.GetValueOrDefault(Name(style, record))
               where citation is not null
               select (style, citation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        IReadOnlyDictionary<string, FormattedCitation> kept = Load();
        if (kept.Count > 0)
            _formatted = kept.ToFrozenDictionary(StringComparer.Ordinal);
        if (options.Published is null)
            await lifetime.AfterStartAsync(stoppingToken);
        Atlas atlas;
        do
        {
            atlas = live.Atlas;
            kept = Format(atlas.Papers, kept, stoppingToken);
            _ready.TrySetResult();
        }
        while (await live.ChangedAsync(atlas, stoppingToken));
    }

    private IReadOnlyDictionary<string, FormattedCitation> Format(IReadOnlyList<Paper> papers, IReadOnlyDictionary<string, FormattedCitation> kept, CancellationToken stoppingToken)
    {
        var records = papers.ToDictionary(paper => paper.Key, Record, StringComparer.Ordinal);

        // Those of all styles at first, so that none is missed while the new ones are formatted.
        var wanted = (from paper in papers from style in CitationStyle.All let name = Name(style, records[paper.Key]) where kept.ContainsKey(name) select name).ToDictionary(name => name, name => kept[name], StringComparer.Ordinal);
        try
        {
            foreach (var style in CitationStyle.All.TakeWhile(_ => !stoppingToken.IsCancellationRequested))
            {
                var missing = papers.Where(paper => !wanted.ContainsKey(Name(style, records[paper.Key]))).ToList();
                var fresh = FormattedCitations.Render(missing, style, stoppingToken);
                foreach (var paper in missing)
                    wanted[Name(style, records[paper.Key])] = fresh[paper.Key];
                _formatted = wanted.ToFrozenDictionary(StringComparer.Ordinal);
                Version++;
            }

            if (wanted.Count != kept.Count || wanted.Keys.Any(name => !kept.ContainsKey(name)))
                Save(wanted);
        }
        catch (CitationException exception)
        {
            log.LogWarning("Papers are shown without formatted citations. {Reason}", exception.Message);
        }

        return wanted;
    }

    // A record that changes has another name, and another processor or style another file, so that nothing stale is shown.
    private static string Record(Paper paper) => $"{paper.Key} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CslJson.Array(paper))))[..16]}";

    private static string Name(CitationStyle style, string record) => $"{style.Id} {record}";

    private Dictionary<string, FormattedCitation> Load()
    {
        try
        {
            using var stream = File.OpenRead(_cacheFile);
            return JsonSerializer.Deserialize<Dictionary<string, FormattedCitation>>(stream) ?? [];
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            return []; // A cache that cannot be read is made again.
        }
    }

    private void Save(Dictionary<string, FormattedCitation> citations)
    {
        try
        {
            Directory.CreateDirectory(options.Data);
            File.WriteAllText(_cacheFile + ".new", JsonSerializer.Serialize(citations));
            File.Move(_cacheFile + ".new", _cacheFile, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("Formatted citations could not be kept: {Reason}", exception.Message);
        }
    }
}
