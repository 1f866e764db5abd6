using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Pages.Shared;

namespace TheoryAtlas.Site.Pages.Runs;

/// <summary>A run: what ran, with what, what came out, how to repeat it.</summary>
internal sealed class RunModel(Atlas atlas, ClaimStandings standings, IRunLedger ledger, IRunQueue queue) : PageModel
{
    /// <summary>The run.</summary>
    public RunRecord Run { get; private set; } = null!;

    /// <summary>Its claim; null if the claim is no longer there.</summary>
    public Claim? Claim { get; private set; }

    /// <summary>What came out so far.</summary>
    public EvidenceView Evidence { get; private set; } = null!;

    /// <summary>Whether it goes on.</summary>
    public bool IsRunning => Run.EndedAt is null && Run.Verdict == Verdict.Running;

    /// <summary>Whether the claim changed since.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The run's page; while it goes on, as far as it is.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (queue.Find(id) is not { } run)
            return this.Unknown(id, ledger.Recent().Select(recent => recent.Id), "/runs/");
        Run = run;
        Claim = atlas.Claim(run.Claim);
        var progress = IsRunning ? await RunProgress.ReadAsync(queue, id, cancellation) : null;
        if (progress is not null && queue.Find(id) is { EndedAt: not null } ended)
            (Run, progress) = (ended, null);
        IsStale = standings.IsStale(Run);
        var sentence = progress is null ? ClaimStanding.Reason(Run) : "Now: " + progress.Doing + ".";
        Evidence = new EvidenceView(Run, Run.Verdict.Standing(), sentence, EvidenceView.AgreementOf(Run, ledger.History(Run.Claim)), progress);
        return Page();
    }

    /// <summary>The command that repeats this run in a terminal.</summary>
    public string Command =>
        $"./atlas verify {Run.Claim}{(Run.Seed == 1 ? "" : $" --seed {Run.Seed}")}" + string.Concat(Run.Parameters
            .Where(parameter => Claim is null || !Claim.DefaultParameters.TryGetValue(parameter.Key, out var value) || value != parameter.Value)
            .Select(parameter => $" --set {parameter.Key}={parameter.Value:R}"));

    /// <summary>The claim's page with this run's parameters filled in.</summary>
    public string FormAddress =>
        $"/claims/{Run.Claim}{QueryString.Create(Run.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (string?)parameter.Value.ToString("R"))).Append(KeyValuePair.Create("seed", (string?)Run.Seed.ToString())))}";
}
