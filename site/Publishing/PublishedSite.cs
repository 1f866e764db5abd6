using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Search;
using TheoryAtlas.Search.Storage;
using TheoryAtlas.Site.Discovery.History;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Maths;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Publishing;

/// <summary>The site itself, started within this process to be written down: it reads, and runs nothing.</summary>
internal sealed class PublishedSite : IAsyncDisposable
{
    private static readonly Uri s_root = new(LinkMap.Root);

    private readonly WebApplication _site;
    private readonly InProcessServer _server;
    private readonly SqliteRunLedger _ledger;
    private readonly SqliteSearchIndex _index;

    private PublishedSite(WebApplication site, InProcessServer server, LoadResult loaded, SqliteRunLedger ledger, SqliteSearchIndex index) =>
        (_site, _server, Loaded, _ledger, _index) = (site, server, loaded, ledger, index);

    /// <summary>The records, and what is wrong with them.</summary>
    public LoadResult Loaded { get; }

    /// <summary>Starts it, and waits until everything is there that pages are made of.</summary>
    /// <exception cref="DirectoryNotFoundException">The root holds no folder corpus/.</exception>
    /// <exception cref="PublishException">Formulas cannot be set.</exception>
    public static async Task<PublishedSite> StartAsync(PublishOptions options, CancellationToken cancellation)
    {
        var data = options.Data ?? Path.Combine(options.Root, ".data");
        var loaded = LoadedAtlas.Of(options.Root);
        var index = new SearchIndexStore(Path.Combine(data, "search"), _ => { }).Open(loaded.Files.CorpusHash, () => loaded.Result.Atlas);

        // What was run on this machine is no part of what is published: the ledger is one that is not there, and so empty.
        var ledger = SqliteRunLedger.OpenToRead(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "ledger.db"));
        var server = new InProcessServer();
        var site = SiteHost.Create(
            new SiteOptions
            {
                Root = options.Root,
                DataFolder = data,
                Urls = [],
                PublicAddress = s_root,
                Limits = null,
                Watch = false,
                Published = new Published(options.BaseUrl is not null, options.Repository),
                Server = server,
            },
            new SiteParts(loaded.Result.Atlas, index, ledger, new ClosedQueue(ledger)));
        var published = new PublishedSite(site, server, loaded.Result, ledger, index);
        try
        {
            await site.StartAsync(cancellation);
            if (site.Services.GetRequiredService<Formulas>().Problem is { } problem)
                throw new PublishException(problem);
            await site.Services.GetRequiredService<SourceHistory>().DatesAsync(cancellation);
            await site.Services.GetRequiredService<Citations>().Ready.WaitAsync(cancellation);
            return published;
        }
        catch
        {
            await published.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gets an address.</summary>
    public Task<SiteAnswer> GetAsync(string address, CancellationToken cancellation) => _server.GetAsync(s_root, address, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _site.StopAsync();
        await _site.DisposeAsync();
        _server.Dispose();
        _ledger.Dispose();
        _index.Dispose();
    }
}
