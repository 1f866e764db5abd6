using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

/// <summary>A run that another program records in the same ledger: the site sees it, but can neither follow nor cancel it.</summary>
public sealed class RunElsewhereTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_pages_say_whose_it_is_and_offer_nothing_that_the_site_cannot_do()
    {
        using var ledger = new SqliteRunLedger(Path.Combine(site.Folder, "runs.sqlite"));
        var run = Some.Run("run-of-another-program", seed: 77, 0, "runtime") with
        {
            StartedAt = TimeProvider.System.GetUtcNow(),
            EndedAt = null,
            Verdict = Verdict.Running,
            Theorem = null,
            Control = null,
            Fingerprint = null,
            Environment = null,
        };
        ledger.Begin(run);

        var page = await site.Client.GetStringAsync("/runs/" + run.Id, Cancellation);
        Assert.Contains("Another program makes this run", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-cancel", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/js/run.js", page, StringComparison.Ordinal);

        var claim = await site.Client.GetStringAsync("/claims/verified?seed=77", Cancellation);
        Assert.Contains("Another program runs this claim", claim, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/runs/{run.Id}\">Permanent page of the other program", claim, StringComparison.Ordinal);
        Assert.Contains("data-going=\"\"", claim, StringComparison.Ordinal);

        ledger.End(Some.Run(run.Id, seed: 77, 1, "runtime") with { StartedAt = run.StartedAt, EndedAt = run.StartedAt });
        Assert.Contains("verdict-verified", await site.Client.GetStringAsync("/runs/" + run.Id, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_site_is_followed_and_can_be_cancelled()
    {
        var page = (await site.PostAsync("never-ends", ("seed", "78"))).Headers.Location!.ToString();

        Assert.Contains($"data-going=\"{page}\"", await site.Client.GetStringAsync("/claims/never-ends?seed=78", Cancellation), StringComparison.Ordinal);
        Assert.Contains("data-cancel", await site.Client.GetStringAsync(page, Cancellation), StringComparison.Ordinal);
        await site.EndAsync(page);
    }
}
