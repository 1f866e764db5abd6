using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Caching;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Pages.Shared;
using TheoryAtlas.Site.Safety;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Claims;

/// <summary>A claim: its statement beside its evidence, and the form that runs it.</summary>
internal sealed class ClaimModel(Atlas atlas, ClaimStandings standings, References references, ISearchIndex index, IRunLedger ledger, IRunQueue queue, VerdictSentence sentences, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>How many runs the history shows.</summary>
    internal const int MostShown = 50;

    /// <summary>The claim.</summary>
    public Claim Claim { get; private set; } = null!;

    /// <summary>The paper that states it; null if its record could not be read.</summary>
    public Paper? Paper { get; private set; }

    /// <summary>The newest run with the parameters and the seed of the address, or with the declared parameters where it has none.</summary>
    public EvidenceView Evidence { get; private set; } = null!;

    /// <summary>The newest runs.</summary>
    public IReadOnlyList<RunRecord> History { get; private set; } = [];

    /// <summary>Papers and claims close to it, beside those it is linked with.</summary>
    public CloseBy CloseBy { get; private set; } = null!;

    /// <summary>The fields of the form.</summary>
    public RunForm Form { get; private set; } = null!;

    /// <summary>The number of the hypothesis that the control breaks; null if none is named.</summary>
    public int? Broken => Claim.Hypotheses.Index().Where(hypothesis => hypothesis.Item.Tested == Tested.Control).Select(hypothesis => (int?)(hypothesis.Index + 1)).FirstOrDefault();

    /// <summary>How to cite the check.</summary>
    public CheckCitation Citation => new(Claim, Evidence.Run, Evidence.Kind == StandingKind.Stale);

    /// <summary>Whether a run was asked for, not only the page.</summary>
    public bool IsAsked => HttpMethods.IsPost(Request.Method);

    /// <summary>The command that does the same in a terminal, for several seeds.</summary>
    public string Command => $"./atlas verify {Claim.Id} --seeds 20" + string.Concat(Claim.Parameters
        .Where(parameter => Form.Parameters.TryGetValue(parameter.Name, out var value) && value != parameter.Default)
        .Select(parameter => $" --set {parameter.Name}={Form.Parameters[parameter.Name]:R}"));

    /// <summary>The claim page, with the form preset from the address.</summary>
    public IActionResult OnGet(string id)
    {
        if (!Load(id))
            return this.Unknown(id, atlas.Claims.Select(claim => claim.Id), "/claims/");
        Form = new RunForm(Claim, name => Request.Query[name], words);
        if (!Form.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var request = Form.Request();
        var going = History.FirstOrDefault(run => run.Verdict == Verdict.Running && run.Seed == request.Seed && request.Parameters.All(parameter => run.Parameters.GetValueOrDefault(parameter.Key) == parameter.Value));
        if (going is not null && queue.RequesterOf(going.Id) is not null)
            Form.Going = "/runs/" + going.Id;
        else if (going is not null && queue.Find(going.Id) is { Verdict: Verdict.Running })
            Form.Elsewhere = "/runs/" + going.Id;
        else
            going = null; // It has ended just now.
        if (Claim.Parameters.Select(parameter => parameter.Name).Append("seed").Any(Request.Query.ContainsKey))
            Evidence = WithParameters(request, going);
        return Page();
    }

    /// <summary>Begins a run and leads to its page.</summary>
    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!Load(id))
            return this.Unknown(id, atlas.Claims.Select(claim => claim.Id), "/claims/");
        if (!Request.HasFormContentType && Request.ContentLength is > 0)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var fields = Request.HasFormContentType ? await Request.ReadFormAsync() : FormCollection.Empty;
        Form = new RunForm(Claim, name => fields[name], words);
        var status = StatusCodes.Status400BadRequest;
        if (Form.IsValid)
        {
            try
            {
                await queue.ReadyAsync(HttpContext.RequestAborted);
                return Begun(queue.Submit(Form.Request(), again: fields["again"] == "1", requester: Client.Of(HttpContext.Connection.RemoteIpAddress)));
            }
            catch (RunRequestException refused)
            {
                Form.Reject(refused.Parameter, refused.Message);
            }
            catch (QueueFullException full)
            {
                Form.Problem = Phrase.Content(full.Message);
                status = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = "10";
            }
            catch (LedgerUnavailableException failure)
            {
                Form.Problem = Phrase.Of(words, "The run was not started. {0}", Phrase.Content(failure.Message));
                status = StatusCodes.Status503ServiceUnavailable;
            }
        }

        if (WantsJson)
            return new JsonResult(new { errors = Form.Errors, problem = Form.Problem?.ToString() }) { StatusCode = status };
        Response.StatusCode = status;
        return Page();
    }

    private Phrase Say(string key) => Phrase.Of(words, key);

    private bool WantsJson => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    private IActionResult Begun(RunRecord run)
    {
        var page = Request.PathBase + "/runs/" + run.Id;
        if (WantsJson)
            return new JsonResult(new { id = run.Id, page, events = page + "/events", cancel = page + "/cancel", ended = run.EndedAt is not null }) { StatusCode = StatusCodes.Status202Accepted };

        // Scripts get the permanent address; a reader without them is told why an earlier run is shown.
        var isReader = Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        Response.Headers.Location = isReader && run.EndedAt is not null ? page + "?known" : page;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private bool Load(string id)
    {
        if (atlas.Claim(id) is not { } claim)
            return false;
        Claim = claim;
        Paper = atlas.Paper(claim.Paper);
        CloseBy = CloseBy.Of(index, DocumentType.Claim, id);
        History = ledger.History(id, MostShown);

        // A run whose program dies is no event of the ledger's.
        if (History.Any(run => run.Verdict == Verdict.Running))
            PageVersion.Passing(Response);
        var standing = standings.Now(claim);
        Evidence = standing.Run is { } run
            ? EvidenceView.Of(run, standing.Kind, sentences.Of(standing, Broken), references, ledger.Alike(id, run.ClaimHash, run.Parameters))
            : new EvidenceView(null, standing.Kind, sentences.Of(standing));
        return true;
    }

    // What a link to parameters shows must not depend on what else was run since.
    private EvidenceView WithParameters(RunRequest request, RunRecord? going)
    {
        var alike = ledger.Alike(Claim.Id, references.HashOf(Claim), request.Parameters);
        if (alike.FirstOrDefault(run => run.Seed == request.Seed) is { } newest && ledger.Find(newest.Id) is { } known)
            return EvidenceView.Of(known, known.Verdict.Standing(), sentences.Of(known, Broken), references, alike);
        if (going is not null)
            return new EvidenceView(going, StandingKind.Running, Say(Form.Going is null ? "Another program runs this claim with these parameters. What comes of it will be shown here and on its permanent page, linked below the form." : "A run with these parameters is queued or goes on. Its permanent page, linked below the form, shows how far it is.")) { Under = references.Under(going) };
        if (references.Of(Claim.Id) is not { } reference)
            return new EvidenceView(null, StandingKind.NotRun, Say("Not yet run with these parameters."));
        if (!reference.Repeats(request.Parameters, request.Seed))
            return new EvidenceView(null, StandingKind.NotRun, Say("Not yet run with these parameters. The plot shows the reference run, for comparison.")) { Under = reference };
        var recorded = reference.AsRun();
        return EvidenceView.Of(recorded, recorded.Verdict.Standing(), sentences.Of(recorded, Broken), references, []);
    }
}
