using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Console;
using TheoryAtlas.Formats;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Runs.Workers;
using TheoryAtlas.Search;
using TheoryAtlas.Search.Storage;
using TheoryAtlas.Site.Api;
using TheoryAtlas.Site.Api.Description;
using TheoryAtlas.Site.Assets;
using TheoryAtlas.Site.Caching;
using TheoryAtlas.Site.Discovery;
using TheoryAtlas.Site.Exports;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Graphs;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Maths;
using TheoryAtlas.Site.Operations;
using TheoryAtlas.Site.Pages;
using TheoryAtlas.Site.Pages.Claims;
using TheoryAtlas.Site.Pages.Status;
using TheoryAtlas.Site.Safety;
using TheoryAtlas.Site.Suggestions;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site;

/// <summary>Builds the web application. Any program can host it: assets lie beside the program.</summary>
public static class SiteHost
{
    /// <summary>Builds the application: reads the atlas, opens the ledger, starts the workers.</summary>
    /// <exception cref="DirectoryNotFoundException">The root holds no folder corpus/.</exception>
    public static WebApplication Create(SiteOptions options)
    {
        NativeMemory.ReturnLargeBlocks();
        var loaded = LoadedAtlas.Of(options.Root);
        var atlas = loaded.Result.Atlas;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.LedgerFile))!);
        var ledger = new SqliteRunLedger(options.LedgerFile, options.Clock);
        var logs = LoggerFactory.Create(logging => AddLog(logging, options));
        var said = logs.CreateLogger<SearchIndexStore>();
        var store = new SearchIndexStore(Path.Combine(options.Data, "search"), line => said.LogInformation("{Line}", line));
        var index = store.Open(loaded.Files.CorpusHash, () => atlas);
        var live = new LiveAtlas(new AtlasState(atlas, index, ledger, options.Clock, owned: index), isFollowed: options.Watch);
        var settled = new TaskCompletionSource();
        var queue = new RunQueue(() => live.Atlas, ledger, options.Worker ?? WorkerStart.OfThisProgram("worker"), new RunQueueOptions { Slots = options.Slots, WarmAfter = settled.Task }, options.Clock);
        var site = Create(options, live, ledger, queue, options.Watch ? new FollowedAtlas(loaded, index, store) : null);
        _ = site.Lifetime.AfterStartAsync(site.Lifetime.ApplicationStopping).ContinueWith(_ => settled.TrySetResult(), TaskScheduler.Default);
        site.Lifetime.ApplicationStopped.Register(() =>
        {
            queue.DisposeAsync().AsTask().GetAwaiter().GetResult();
            live.Dispose();
            ledger.Dispose();
            logs.Dispose();
        });
        return site;
    }

    /// <summary>Builds the application from parts that exist already and stay as they are; the caller frees them.</summary>
    public static WebApplication Create(SiteOptions options, SiteParts parts) =>
        Create(options, new LiveAtlas(new AtlasState(parts.Atlas, parts.Index, parts.Ledger, options.Clock)), parts.Ledger, parts.Queue, followed: null);

    private static WebApplication Create(SiteOptions options, LiveAtlas live, IRunLedger ledger, IRunQueue queue, FollowedAtlas? followed)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SiteHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(Bounds.Apply);
        AddLog(builder.Logging, options);
        builder.Services.AddSingleton(live).AddSingleton(ledger).AddSingleton(queue);
        AddServices(builder.Services, options);
        if (followed is not null)
            builder.Services.AddSingleton(followed).AddSingleton<FollowerLog>().AddHostedService<AtlasFollower>();

        var site = builder.Build();
        Use(site, options);
        return site;
    }

    // An operator sees what this site does, and of what it stands on only what goes wrong; standard output is for the address alone.
    private static void AddLog(ILoggingBuilder logging, SiteOptions options)
    {
        logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter(nameof(TheoryAtlas), LogLevel.Information);
        if (options.Log is { } log)
            logging.AddProvider(log);
        else
            logging.AddSimpleConsole(console => (console.TimestampFormat, console.UseUtcTimestamp) = ("HH:mm:ss'Z' ", true)).Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    // What is made from the atlas is that of one state for the length of a request.
    private static void AddState(IServiceCollection services)
    {
        services.AddScoped(provider => provider.GetRequiredService<LiveAtlas>().Lease());
        void Add<T>(Func<AtlasState, T> part)
            where T : class => services.AddScoped(provider => part(provider.GetRequiredService<StateLease>().State));
        Add(state => state.Atlas);
        services.AddScoped<ISearchIndex>(provider => new TimedSearch(provider.GetRequiredService<StateLease>().State.Index, provider.GetRequiredService<SearchInstruments>()));
        Add(state => state.Standings);
        Add(state => state.References);
        Add(state => state.Glossary);
        Add(state => state.Maps);
    }

    private static void AddServices(IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(options).AddSingleton(options.Clock);
        AddState(services);
        services.AddSafety(options).AddApi();
        services.AddSingleton<SearchInstruments>().AddSingleton<Durations>().AddSingleton<LedgerHealth>().AddSingleton<RunFollowing>();
        services.AddSingleton(provider => Formulas.In(options.Data, provider.GetRequiredService<ILogger<FormulaStore>>())).AddHostedService<FormulaPreparation>();
        services.AddSingleton<MarkdownText>().AddSingleton<TitleText>().AddSingleton<PassageText>().AddSingleton<StyleSheet>().AddSingleton<SiteAddress>();
        services.AddScoped<KinshipWords>().AddScoped<FacetWords>().AddScoped<SuggestionWords>();
        services.AddDiscovery();
        services.AddTransient<VerdictSentence>();
        services.AddSingleton<SeedCounts>().AddHttpContextAccessor().AddScoped<ClaimDots>();
        services.AddSingleton<Citations>().AddHostedService(provider => provider.GetRequiredService<Citations>());
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = PageCache.Size;
            cache.AddBasePolicy(new PageCache());
        });
        services.AddSingleton<IResponseCompressionProvider, Compression>().AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            foreach (var encoder in Compression.Fast)
                compression.Providers.Add(encoder);
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. BibliographyFormat.All.Select(format => format.MediaType), Problem.MediaType, "application/atom+xml", "image/svg+xml", "text/markdown"];
        });
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        // Pages are UTF-8: only what HTML gives a meaning is escaped, not every Greek or Chinese letter.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<IStringLocalizerFactory, SentencesIgnoringCase>();
        services.AddRazorPages(pages =>
            {
                pages.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute());
                pages.Conventions.ConfigureFilter(new Answerable());
                pages.Conventions.AddPageRoute("/Claims/Claim", "/claims/{id}/runs");
            })
            .AddApplicationPart(typeof(SiteHost).Assembly)
            .AddViewLocalization();

        // Nothing here is protected, no cookie and no form token; starting the protection would write keys to the home folder.
        foreach (var start in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(start);
    }

    private static void Use(WebApplication site, SiteOptions options)
    {
        site.Services.GetRequiredService<Durations>();
        site.UseSafety(options);
        site.UseMiddleware<LanguageChoice>();
        site.UseExceptionHandler("/problems/500");
        site.UseStatusCodePagesWithReExecute("/problems/{0}");
        site.UseMiddleware<ApiHeaders>();
        site.UseMiddleware<ProblemDocuments>();
        site.UseAdmission(options);
        site.UseRouting();
        site.UseMiddleware<PageVersion>();
        site.UseMiddleware<EncodedTags>();
        site.UseOutputCache();
        site.UseResponseCompression();
        site.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(site.Environment.WebRootPath),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") || file.Context.Request.Path.StartsWithSegments("/lib")
                    ? "public, max-age=31536000, immutable"
                    : "no-cache",
        });
        site.MapRazorPages();
        site.MapStyleSheet();
        site.MapRuns();
        site.MapRunDownloads();
        site.MapCheckCitations();
        site.MapBibliographies();
        site.MapSuggestions();
        site.MapDiscovery();
        site.MapStatusDownloads();
        site.MapApi();
        site.MapHealth();
        site.MapMetrics();
    }
}
