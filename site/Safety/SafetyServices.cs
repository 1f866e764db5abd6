using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace TheoryAtlas.Site.Safety;

/// <summary>Puts everything in place that keeps the site and its readers safe.</summary>
internal static class SafetyServices
{
    /// <summary>Adds what is needed.</summary>
    public static IServiceCollection AddSafety(this IServiceCollection services, SiteOptions options)
    {
        services.Configure<FormOptions>(Bounds.Apply);
        if (options.Limits is { } limits)
        {
            var quota = new ClientQuota(limits);
            services.AddSingleton(_ => quota).AddRateLimiter(quota.Apply);
        }

        return services;
    }

    /// <summary>What comes before everything else: who asks, and what every answer says.</summary>
    public static void UseSafety(this WebApplication site, SiteOptions options)
    {
        if (options.IsBehindProxy)
            site.UseForwardedHeaders(FromOneProxy());
        site.UseMiddleware<SecurityHeaders>();
    }

    /// <summary>What lets a request in: after problems can be said, before anything is served.</summary>
    public static void UseAdmission(this WebApplication site, SiteOptions options)
    {
        site.UseMiddleware<KnownHosts>();
        site.UseMiddleware<SameOrigin>();
        if (options.Limits is null)
            return;
        var quota = site.Services.GetRequiredService<ClientQuota>();
        site.UseRateLimiter();
        site.Use((context, next) =>
        {
            // At the last moment, so that it does not become part of a page that is kept.
            context.Response.OnStarting(() =>
            {
                quota.Describe(context);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    // Whoever starts the site behind a proxy says that nobody else reaches it, so that its word counts, whatever its address is.
    private static ForwardedHeadersOptions FromOneProxy()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        return options;
    }
}
