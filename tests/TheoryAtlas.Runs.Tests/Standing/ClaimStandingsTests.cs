using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Runs.Tests.Ledger;

namespace TheoryAtlas.Runs.Tests.Standing;

public sealed class ClaimStandingsTests : IDisposable
{
    private static readonly Claim Claim = Some.Claim("verified");

    private readonly TemporaryLedger _files = new();

    [Fact]
    public void A_standing_stays_however_many_runs_have_other_parameters()
    {
        Add(Verdict.Verified);
        for (var i = 0; i < 60; i++)
            Add(Verdict.Refuted, n: 30);

        Assert.Equal(StandingKind.Verified, Standing());
    }

    [Fact]
    public void The_newest_run_with_the_defaults_that_was_not_cut_off_decides()
    {
        Assert.Equal(StandingKind.NotRun, Standing());
        Add(Verdict.Verified);
        Add(Verdict.Errored);
        Add(Verdict.Cancelled);
        Add(Verdict.Running);

        Assert.Equal(StandingKind.Errored, Standing());
    }

    [Fact]
    public void A_run_of_the_claim_as_it_was_is_stale()
    {
        Add(Verdict.Verified, hash: "older");

        Assert.Equal(StandingKind.Stale, Standing());
    }

    public void Dispose() => _files.Dispose();

    private void Add(Verdict verdict, double n = 20, string? hash = null) =>
        _files.Add(verdict, n: n, with: run => run with { ClaimHash = hash ?? ClaimHash.Of(Claim) });

    private StandingKind Standing() =>
        new ClaimStandings(new Atlas("/", [], [Claim], [], []), _files.Ledger, TimeProvider.System).Now(Claim).Kind;
}
