using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Runs.Workers;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Assets;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Exports;
using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Maths;
using TheoryAtlas.Site.Pages;
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
        var atlas = AtlasLoader.Load(options.Root).Atlas;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.LedgerFile))!);
        var ledger = new SqliteRunLedger(options.LedgerFile, options.Clock);
        var queue = new RunQueue(() => atlas, ledger, options.Worker ?? WorkerStart.OfThisProgram("worker"), new RunQueueOptions { Slots = options.Slots }, options.Clock);
        var index = SqliteSearchIndex.Of(atlas);
        var site = Create(options, new SiteParts(atlas, index, ledger, queue));
        site.Lifetime.ApplicationStopped.Register(() =>
        {
            queue.DisposeAsync().AsTask().GetAwaiter().GetResult();
            index.Dispose();
            ledger.Dispose();
        });
        return site;
    }

    /// <summary>Builds the application from parts that exist already; the caller frees them.</summary>
    public static WebApplication Create(SiteOptions options, SiteParts parts)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SiteHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        AddServices(builder.Services, options, parts);

        var site = builder.Build();
        site.Services.GetRequiredService<Formulas>().Prepare(AtlasFormulas.In(parts.Atlas));
        Use(site);
        return site;
    }

    private static void AddServices(IServiceCollection services, SiteOptions options, SiteParts parts)
    {
        services.AddSingleton(options).AddSingleton(options.Clock);
        services.AddSingleton(parts.Atlas).AddSingleton(parts.Index).AddSingleton(parts.Ledger).AddSingleton(parts.Queue);
        services.AddSingleton(Formulas.In(options.Data));
        services.AddSingleton<MarkdownText>().AddSingleton<TitleText>().AddSingleton<PassageText>().AddSingleton<GlossaryLinks>().AddSingleton<ClaimStandings>().AddSingleton<References>().AddSingleton<StyleSheet>();
        services.AddScoped<KinshipWords>();
        services.AddSingleton<Citations>().AddHostedService(provider => provider.GetRequiredService<Citations>());
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(BibliographyFormat.All.Select(format => format.MediaType));
        });
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddRazorPages(pages =>
            {
                pages.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute());
                pages.Conventions.ConfigureFilter(new Answerable());
                pages.Conventions.AddPageRoute("/Claims/Claim", "/claims/{id}/runs");
            })
            .AddApplicationPart(typeof(SiteHost).Assembly);

        // Nothing here is protected, no cookie and no form token; starting the protection would write keys to the home folder.
        foreach (var start in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(start);
    }

    private static void Use(WebApplication site)
    {
        site.UseMiddleware<SecurityHeaders>();
        site.UseExceptionHandler("/problems/500");
        site.UseStatusCodePagesWithReExecute("/problems/{0}");
        site.UseResponseCompression();
        site.UseMiddleware<SameOrigin>();
        site.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(site.Environment.WebRootPath),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") || file.Context.Request.Path.StartsWithSegments("/lib")
                    ? "public, max-age=31536000, immutable"
                    : "no-cache",
        });
        site.UseRouting();
        site.MapRazorPages();
        site.MapStyleSheet();
        site.MapRuns();
        site.MapRunDownloads();
        site.MapBibliographies();
        site.MapSuggestions();
    }
}
