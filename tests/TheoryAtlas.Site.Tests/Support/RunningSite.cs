using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Workers;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Discovery.History;
using TheoryAtlas.Site.Text;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Support;

/// <summary>A site with a small atlas, a real ledger, a real queue and real worker processes.</summary>
public sealed partial class RunningSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theoryatlas-site-").FullName;
    private WebApplication? _site;
    private RunQueue? _queue;
    private SqliteRunLedger? _ledger;
    private SqliteSearchIndex? _index;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The records, given the folder of their files.</summary>
    internal Func<string, Atlas> Records { get; init; } = Some.Atlas;

    /// <summary>What the site is told otherwise.</summary>
    internal Func<SiteOptions, SiteOptions> With { get; init; } = options => options;

    public IServiceProvider Services => _site!.Services;

    /// <summary>Where the site's files are.</summary>
    public string Folder => _folder;

    public async ValueTask InitializeAsync()
    {
        var atlas = Records(_folder);
        _ledger = new SqliteRunLedger(Path.Combine(_folder, "runs.sqlite"));
        _queue = new RunQueue(() => atlas, _ledger, new WorkerStart(Path.Combine(AppContext.BaseDirectory, "TheoryAtlas.Runs.TestWorker"), []));
        _index = SqliteSearchIndex.Of(atlas);
        _site = SiteHost.Create(
            With(new SiteOptions { Root = _folder, DataFolder = _folder, DocsFolder = Path.Combine(Repository.Root, "docs"), Urls = ["http://127.0.0.1:0"], Limits = null }),
            new SiteParts(atlas, _index, _ledger, _queue));
        await _site.StartAsync();
        var address = _site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await _site.Services.GetRequiredService<SourceHistory>().DatesAsync(TestContext.Current.CancellationToken);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    /// <summary>Waits until papers are shown with formatted citations.</summary>
    public Task CitationsAsync() => _site!.Services.GetRequiredService<Citations>().ExecuteTask!;

    /// <summary>Does to the ledger's file what a full disk or another program would.</summary>
    public void ExecuteInLedger(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "runs.sqlite")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Posts a claim's form as a browser without scripts does.</summary>
    public Task<HttpResponseMessage> PostAsync(string claim, params (string Name, string Value)[] fields) =>
        Client.PostAsync($"/claims/{claim}/runs", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);

    /// <summary>Runs a claim to its end.</summary>
    /// <returns>The address of the run's page.</returns>
    public async Task<string> RunAsync(string claim, params (string Name, string Value)[] fields)
    {
        var answer = await PostAsync(claim, fields);
        var page = answer.Headers.Location!.ToString();
        await _queue!.Completion(Id().Match(page).Value, TestContext.Current.CancellationToken);
        return page;
    }

    /// <summary>Cancels the run of that page and waits until it has ended, so that the pages that list it stand still again.</summary>
    public async Task EndAsync(string page)
    {
        await Client.PostAsync(page + "/cancel", null, TestContext.Current.CancellationToken);
        await _queue!.Completion(Id().Match(page).Value, TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a claim and records the run as the claim's reference.</summary>
    public async Task RecordAsync(string claim, params (string Name, string Value)[] fields)
    {
        var run = _ledger!.Find(Id().Match(await RunAsync(claim, fields)).Value)!;
        var folder = Path.Combine(_folder, "claims", claim);
        Directory.CreateDirectory(folder);
        ReferenceRun.Of(run).Write(folder);
    }

    /// <summary>Waits until the address of several seeds says that all of them are measured.</summary>
    public async Task<string> SeedsAsync(string claim, params (string Name, string Value)[] fields)
    {
        var answer = await Client.PostAsync($"/claims/{claim}/seeds", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);
        foreach (var run in _ledger!.History(claim))
            await _queue!.Completion(run.Id, TestContext.Current.CancellationToken);
        return answer.Headers.Location!.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site!.StopAsync();
        await _site.DisposeAsync();
        await _queue!.DisposeAsync();
        _index!.Dispose();
        _ledger!.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("[^/]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
