using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Pages.Docs;

namespace TheoryAtlas.Site.Maths;

/// <summary>
/// Sets the formulas of the atlas and of its documentation when the site starts. The first time ever, pages wait for it: setting them one page at a time would
/// take longer. Afterwards it finds little to do, and does it beside the first requests. Pages that are written to files always wait.
/// </summary>
internal sealed class FormulaPreparation(Formulas formulas, LiveAtlas live, Documentation documentation, SiteOptions options, IHostApplicationLifetime lifetime) : IHostedService
{
    private Task _preparation = Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var isFirst = formulas.IsEmpty || options.Published is not null;
        _preparation = PrepareAsync(isFirst);
        return isFirst ? _preparation : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken) =>
        await _preparation.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task PrepareAsync(bool isFirst)
    {
        if (!isFirst)
            await lifetime.AfterStartAsync(lifetime.ApplicationStopping);
        await Task.Run(() => formulas.PrepareAll(AtlasFormulas.In(live.Atlas).Concat(documentation.Now.Pages.SelectMany(page => AtlasFormulas.In(page.Markdown)))));
    }
}
