using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Runs.Workers;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Preview;

/// <summary>Adds to a site what only a preview has.</summary>
internal static class PreviewServices
{
    /// <summary>The argument by which a worker is told the assembly of the check that it runs.</summary>
    public const string CheckArgument = "--check";

    /// <summary>The queue of a preview, around the site's own.</summary>
    public static PreviewQueue Queue(this PreviewOptions preview, RunQueue ordinary, SiteOptions options, LiveAtlas live, IRunLedger ledger)
    {
        var worker = options.Worker ?? WorkerStart.OfThisProgram("worker");
        RunQueue With(string assembly) => new(() => live.Atlas, ledger, worker with { Arguments = [.. worker.Arguments, CheckArgument, assembly] }, new RunQueueOptions { Slots = 1, Spares = 0 }, options.Clock);
        return new PreviewQueue(ordinary, preview.Target.Id, With);
    }

    /// <summary>Follows the record.</summary>
    public static void AddPreview(this IServiceCollection services, PreviewOptions preview)
    {
        services.AddSingleton(provider => new LivePreview(
            preview,
            provider.GetRequiredService<LiveAtlas>(),
            provider.GetRequiredService<Formulas>(),
            ((PreviewQueue)provider.GetRequiredService<IRunQueue>()).UseAsync));
        services.AddSingleton<IAtlasListener>(provider => provider.GetRequiredService<LivePreview>());
        // Before the follower, so that it is stopped after it.
        services.AddHostedService(provider => provider.GetRequiredService<LivePreview>());
    }

    /// <summary>Shows what is found on the record's page, and keeps the page up to date.</summary>
    public static void UsePreview(this WebApplication site)
    {
        site.Services.GetRequiredService<LivePreview>().Looked(site.Services.GetRequiredService<FollowedAtlas>().Loaded);
        site.UseMiddleware<PreviewPages>();
        site.MapPreview();
    }
}
