using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Publishing;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Support;

/// <summary>The tiny atlas written to files, and a host of static files that serves them from a folder of its own.</summary>
public sealed class PublishedFolder : IAsyncLifetime
{
    private const string Place = "/some/place";

    private readonly ScratchAtlas _atlas = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("theoryatlas-published-");
    private WebApplication? _host;

    /// <summary>Where the files are.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "files");

    /// <summary>The address of the files, ending in a slash.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What the export said.</summary>
    public PublishReport Report { get; private set; } = null!;

    /// <summary>How they were made.</summary>
    internal PublishOptions Options => new() { Root = _atlas.Root, Data = System.IO.Path.Combine(_folder.FullName, "data"), Output = Path, BaseUrl = new Uri("https://example.org" + Place), Repository = "https://example.org/atlas.git" };

    public async ValueTask InitializeAsync()
    {
        Record(_atlas, "tent-folds");
        _atlas.Write("corpus/papers/okoro2021kernel.md", _atlas.Read("corpus/papers/okoro2021kernel.md") + "\n## TL;DR 中文\n线性模型的核函数在训练中不变。\n");
        Report = await SitePublisher.PublishAsync(Options, TestContext.Current.CancellationToken);
        Assert.Empty(Report.DeadLinks);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _host = builder.Build();
        _host.UsePathBase(Place);
        var files = new PhysicalFileProvider(Path);
        _host.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        _host.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true });
        _host.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html";
            await context.Response.SendFileAsync(files.GetFileInfo("404.html"));
        });
        await _host.StartAsync();
        Address = new Uri(_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + Place + "/");
    }

    /// <summary>Writes a reference run into a claim's folder, as <c>atlas verify --record</c> does.</summary>
    internal static void Record(ScratchAtlas scratch, string id)
    {
        var claim = AtlasLoader.Load(scratch.Root).Atlas.Claim(id)!;
        Evidence Measured(double value) => new(
            [Finding.Equal("number of peaks", value, 32, 0.5, "counting")],
            [new Plot("Peaks", Axis.Linear("m"), Axis.Linear("peaks"), [new Series("measured", SeriesRole.Measured, [new PlotPoint(1, 1), new PlotPoint(6, value)]), new Series("law", SeriesRole.Predicted, [new PlotPoint(1, 1), new PlotPoint(6, 32)])])]);
        ArmResult theorem = new(Measured(32), null, 0.1), control = new(Measured(3), null, 0.1);
        new ReferenceRun
        {
            Claim = id,
            ClaimHash = ClaimHash.Of(claim),
            Parameters = claim.DefaultParameters,
            Seed = 1,
            Verdict = Verdict.Verified,
            Reason = "Verified. The number of peaks is 32, predicted 32.",
            Theorem = theorem.Evidence!,
            Control = control.Evidence!,
            Fingerprint = Fingerprint.Of(theorem, control)!,
            Runtime = "made up",
        }.Write(System.IO.Path.Combine(scratch.Root, "claims", id));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _atlas.Dispose();
        _folder.Delete(recursive: true);
    }
}
