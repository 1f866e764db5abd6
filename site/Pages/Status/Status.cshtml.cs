using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Caching;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Graphs;

namespace TheoryAtlas.Site.Pages.Status;

/// <summary>Where every claim stands: at a glance, what deserves a look, and all of it as a matrix.</summary>
internal sealed class StatusModel(Atlas atlas, AtlasMaps maps, ClaimStandings standings, SeedCounts seeds, References references, IRunLedger ledger) : PageModel
{
    private const int Few = 5, RecentRuns = 5;

    /// <summary>What the address asks for.</summary>
    public new StatusRequest Request { get; private set; } = null!;

    /// <summary>All claims.</summary>
    public IReadOnlyList<StatusRow> All { get; private set; } = [];

    /// <summary>The claims of the matrix.</summary>
    public IReadOnlyList<StatusRow> Rows { get; private set; } = [];

    /// <summary>The fields that have claims.</summary>
    public IEnumerable<Topic> Fields => maps.Fields.All.Where(each => maps.Fields.Claims.Contains(each.Id));

    /// <summary>The claims of each field.</summary>
    public IEnumerable<IGrouping<Topic?, StatusRow>> ByField => All.GroupBy(row => row.Field).OrderBy(group => group.Key is null ? int.MaxValue : maps.Fields.All.TakeWhile(each => each != group.Key).Count());

    /// <summary>How many claims stand where.</summary>
    public IEnumerable<KeyValuePair<StandingKind, int>> Counts => All.CountBy(row => row.Standing.Kind).OrderBy(pair => pair.Key);

    /// <summary>The checks that took longest.</summary>
    public IEnumerable<StatusRow> Slowest => All.Where(row => row.Seconds is not null).OrderByDescending(row => row.Seconds).Take(Few);

    // A run without a judgement, or of another version of the claim, tells nothing of what the claim is near to.
    private IEnumerable<StatusRow> Judged => All.Where(row => row.Standing.Kind is StandingKind.Verified or StandingKind.Refuted or StandingKind.Vacuous);

    /// <summary>The theorems that came closest to failing, or failed.</summary>
    public IEnumerable<StatusRow> NearestTheorems => Judged.Where(row => row.Theorem is { } margin && double.IsFinite(margin)).OrderByDescending(row => row.Theorem).Take(Few);

    /// <summary>The controls that came closest to passing, or passed.</summary>
    public IEnumerable<StatusRow> NearestControls => Judged.Where(row => row.Control is { } margin && double.IsFinite(margin)).OrderBy(row => row.Control).Take(Few);

    /// <summary>The newest runs of any claim.</summary>
    public IReadOnlyList<(RunRecord Run, Claim Claim)> Recent =>
        [.. from run in ledger.Recent(RecentRuns) let claim = atlas.Claim(run.Claim) where claim is not null select (run, claim)];

    /// <summary>What the newest runs ran on, the commonest first.</summary>
    public IEnumerable<(string Runtime, int Claims, bool IsReference)> Environments =>
        All.Where(row => row.Runtime is not null).GroupBy(row => (Runtime: row.Runtime!, row.Standing.IsReference))
            .Select(group => (group.Key.Runtime, group.Count(), group.Key.IsReference)).OrderByDescending(group => group.Item2);

    /// <summary>The page.</summary>
    public void OnGet()
    {
        All = StatusRow.All(atlas, maps.Fields, standings, seeds, references);
        Request = StatusRequest.Of(HttpContext.Request.Query, maps.Fields);
        Rows = Request.Answer(All);
        if (Recent.Any(recent => recent.Run.Verdict == Verdict.Running))
            PageVersion.Passing(Response);
    }
}
