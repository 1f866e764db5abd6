using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Runs.Workers;
using TheoryAtlas.Site.Preview;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Support;

/// <summary>A site on a copy of the tiny atlas, as <c>atlas serve</c> starts it.</summary>
internal sealed class FollowedSite : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("theoryatlas-followed-");
    private readonly WebApplication _site;

    private FollowedSite(bool watch, TimeProvider? clock, PreviewOptions? preview) => _site = SiteHost.Create(new SiteOptions
    {
        Preview = preview,
        Root = Atlas.Root,
        DataFolder = _data.FullName,
        Urls = ["http://127.0.0.1:0"],
        Worker = new WorkerStart(Path.Combine(AppContext.BaseDirectory, "TheoryAtlas.Runs.TestWorker"), []),
        Watch = watch,
        Limits = null,
        Clock = clock ?? TimeProvider.System,
        Log = Log,
    });

    /// <summary>The files.</summary>
    public ScratchAtlas Atlas { get; } = new();

    /// <summary>What says which state the stored index was made from.</summary>
    public string Manifest => Path.Combine(_data.FullName, "search", "index.txt");

    /// <summary>What an operator sees.</summary>
    public RecordedLog Log { get; } = new();

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public IServiceProvider Services => _site.Services;

    /// <param name="watch">Whether it follows its files.</param>
    /// <param name="clock">The clock; the system's if null.</param>
    /// <param name="preview">The record that is previewed; none if null.</param>
    public static async Task<FollowedSite> StartAsync(bool watch = true, TimeProvider? clock = null, PreviewOptions? preview = null)
    {
        var site = new FollowedSite(watch, clock, preview);
        await site._site.StartAsync(TestContext.Current.CancellationToken);
        site.Client.BaseAddress = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return site;
    }

    /// <summary>Waits until a change is taken over.</summary>
    /// <returns>The line of the log that says so.</returns>
    public Task<string> TakenOverAsync() => Log.NextAsync("Taken over in ");

    public Task<string> PageAsync(string address) => Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    public async Task<System.Net.HttpStatusCode> StatusAsync(string address) => (await Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site.StopAsync();
        await _site.DisposeAsync();
        Atlas.Dispose();
        _data.Delete(recursive: true);
    }
}
