using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Caching;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Pages.Shared;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Runs;

/// <summary>A run: what ran, with what, what came out, how to repeat it.</summary>
internal sealed class RunModel(Atlas atlas, ClaimStandings standings, References references, IRunLedger ledger, IRunQueue queue, VerdictSentence sentences, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>The run.</summary>
    public RunRecord Run { get; private set; } = null!;

    /// <summary>Its claim; null if the claim is no longer there.</summary>
    public Claim? Claim { get; private set; }

    /// <summary>What came out so far.</summary>
    public EvidenceView Evidence { get; private set; } = null!;

    /// <summary>Whether it goes on.</summary>
    public bool IsRunning => Run.EndedAt is null && Run.Verdict == Verdict.Running;

    /// <summary>Whether it goes on in this site's queue, where it can be followed and cancelled, and not in another program.</summary>
    public bool IsHere { get; private set; }

    /// <summary>Whether it stands for a request that it is equal to, so that nothing was run.</summary>
    public bool IsAnswered => !IsRunning && Request.Query.ContainsKey("known");

    /// <summary>Whether its numbers came again; null if it measured nothing.</summary>
    public Reproduction? Reproduction { get; private set; }

    /// <summary>The id of the claim's run before this one that measured something; null if there is none.</summary>
    public string? Previous { get; private set; }

    /// <summary>Whether the claim changed since.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The run's page; while it goes on, as far as it is.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (queue.Find(id) is not { } run)
            return this.Unknown(id, ledger.Recent().Select(recent => recent.Id), "/runs/");
        Run = run;
        Claim = atlas.Claim(run.Claim);
        var progress = IsRunning ? await RunProgress.ReadAsync(queue, id, references.Under(run), words, cancellation) : null;
        if (progress is not null && queue.Find(id) is { EndedAt: not null } ended)
            (Run, progress) = (ended, null);
        IsHere = IsRunning && queue.RequesterOf(id) is not null;
        if (IsRunning)
            PageVersion.Passing(Response);
        IsStale = standings.IsStale(Run);
        var alike = Run.Fingerprint is null ? [] : ledger.Alike(Run.Claim, Run.ClaimHash, Run.Parameters);
        Reproduction = Run.Fingerprint is null ? null : Reproduction.Of(Run, alike);
        Previous = ledger.History(Run.Claim).FirstOrDefault(other => other.StartedAt < Run.StartedAt && other.Fingerprint is not null)?.Id;
        Evidence = progress is null
            ? EvidenceView.Of(Run, Run.Verdict.Standing(), sentences.Of(Run), references, alike)
            : new EvidenceView(Run, Run.Verdict.Standing(), IsHere ? sentences.Running : Phrase.Of(words, "Another program makes this run, so it can be followed and cancelled only there. Load this page again to see what came of it.")) { Progress = progress, Under = references.Under(Run) };
        return Page();
    }

    /// <summary>What is recorded of the versions and the environment: what it is, the value, whether it is a hash.</summary>
    public IEnumerable<(string What, string Value, bool IsHash)> Conditions
    {
        get
        {
            (string, string?, bool)[] versions = [("Version of the claim", Run.ClaimHash, true), ("Version of the check", Run.CheckHash, true)];
            (string, string?, bool)[] environment = MachinePaths.Without(Run).Environment is not { } on ? [] :
            [
                ("Build of the measuring code", on.Sdk, true),
                ("Commit", on.Commit, true),
                ("libtorch", words[on.Provider == "nuget" ? "{0}, from the NuGet package" : "{0}, from the system", on.Libtorch], false),
                ("Linear algebra", on.Blas, false),
                ("Processor", on.Cpu, false),
                ("The processor lacks", on.Lacking, false),
                (".NET", on.Dotnet, false),
                ("Operating system", on.Os, false),
                ("C library", on.CLibrary, false),
                ("Confinement", on.Confinement, false),
            ];
            return versions.Concat(environment).Where(condition => condition.Item2 is { Length: > 0 }).Select(condition => (words[condition.Item1].Value, condition.Item2!, condition.Item3));
        }
    }

    /// <summary>The command that repeats this run in a terminal.</summary>
    public string Command =>
        $"./atlas verify {Run.Claim}{(Run.Seed == 1 ? "" : $" --seed {Run.Seed}")}" + string.Concat(Run.Parameters
            .Where(parameter => Claim is null || !Claim.DefaultParameters.TryGetValue(parameter.Key, out var value) || value != parameter.Value)
            .Select(parameter => $" --set {parameter.Key}={parameter.Value:R}"));

    /// <summary>The claim's page with this run's parameters filled in.</summary>
    public string FormAddress => Claim is null ? "/claims" : RunAddress.OfClaim(Claim, Run.Parameters, Run.Seed);
}
