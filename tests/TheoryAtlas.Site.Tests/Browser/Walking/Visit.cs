using Microsoft.Playwright;

namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>A look at one page.</summary>
internal static class Visit
{
    /// <summary>Opens a page and gathers all that is wrong with it.</summary>
    public static async Task<IReadOnlyList<Fault>> FaultsAsync(IBrowserContext context, Uri site, Stop stop, View view)
    {
        var page = await context.NewPageAsync();
        var wire = new Wire(page, stop, site);
        List<Fault> faults = [];
        await page.GotoAsync(stop.Address);
        if (view.Scripts)
            faults.AddRange(await Document.ShiftsAsync(page));
        faults.AddRange(await Document.RulesAsync(page, stop));
        faults.AddRange(await Document.SidewaysAsync(page, view.Width));
        if (view.Scripts && view.Scheme == ColorScheme.Light)
            faults.AddRange(await Focus.FaultsAsync(page));
        await Document.UnfoldAsync(page);
        faults.AddRange(await Document.SidewaysAsync(page, view.Width));
        if (view.HasAxe)
            faults.AddRange(await Axe.FaultsAsync(page));
        if (view.Width == View.Narrow)
        {
            await page.SetViewportSizeAsync(View.Narrowest, 700);
            faults.AddRange(await Document.SidewaysAsync(page, View.Narrowest));
        }

        // What happens while the page is left is none of its faults.
        faults.AddRange(wire.Faults);
        await page.CloseAsync();
        return [.. faults.Distinct()];
    }
}
