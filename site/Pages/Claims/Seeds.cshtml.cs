using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Caching;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Safety;
using TheoryAtlas.Site.Seeds;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Claims;

/// <summary>A claim over several seeds. The page has no state of its own: it shows what the ledger has, and queues what is missing.</summary>
internal sealed class SeedsModel(Atlas atlas, References references, IRunLedger ledger, IRunQueue queue, IStringLocalizer<Words> words) : PageModel
{
    internal const int DefaultCount = 20, MostSeeds = 100;

    /// <summary>What the two numbers must be, by field.</summary>
    internal static readonly IReadOnlyList<(string Field, string Message)> Rules =
        [("from", "The first seed must be a whole number from 0 to 2147483547."), ("count", "The number of seeds must be a whole number from 1 to 100.")];

    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);

    /// <summary>The claim.</summary>
    public Claim Claim { get; private set; } = null!;

    /// <summary>The parameters.</summary>
    public RunForm Form { get; private set; } = null!;

    /// <summary>The first seed.</summary>
    public int From { get; private set; } = RunForm.DefaultSeed;

    /// <summary>How many seeds.</summary>
    public int Count { get; private set; } = DefaultCount;

    /// <summary>What is known.</summary>
    public SeedSweep Sweep { get; private set; } = null!;

    /// <summary>The findings over the seeds.</summary>
    public IReadOnlyList<FindingScatter> Scatters { get; private set; } = [];

    /// <summary>What is wrong with the address or the form, and what hindered the queueing.</summary>
    public IEnumerable<string> Problems => [.. _errors.Values, .. Form.Errors.Where(error => error.Key != "seed").Select(error => error.Value), .. Form.Problem is { } problem ? [problem.ToString()] : Array.Empty<string>()];

    /// <summary>The page's own address.</summary>
    public string Address => RunAddress.OfSeeds(Claim, Form.Parameters, From, Count);

    /// <summary>Shows what is known of the seeds.</summary>
    public IActionResult OnGet(string id)
    {
        if (atlas.Claim(id) is not { } claim)
            return this.Unknown(id, atlas.Claims.Select(known => known.Id), "/claims/");
        if (!Read(claim, name => Request.Query[name]))
            Response.StatusCode = StatusCodes.Status400BadRequest;
        Load();
        return Page();
    }

    /// <summary>Queues the seeds that are missing and leads to the page that shows them.</summary>
    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (atlas.Claim(id) is not { } claim)
            return this.Unknown(id, atlas.Claims.Select(known => known.Id), "/claims/");
        if (!Request.HasFormContentType && Request.ContentLength is > 0)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var fields = Request.HasFormContentType ? await Request.ReadFormAsync() : FormCollection.Empty;
        await queue.ReadyAsync(HttpContext.RequestAborted);
        var status = Read(claim, name => fields[name]) ? Queue() : StatusCodes.Status400BadRequest;
        if (status == StatusCodes.Status303SeeOther)
        {
            Response.Headers.Location = Request.PathBase + Address;
            return StatusCode(status);
        }

        Response.StatusCode = status;
        Load();
        return Page();
    }

    // Equal requests are answered from the ledger, so what is there already costs nothing.
    private int Queue()
    {
        var requester = Client.Of(HttpContext.Connection.RemoteIpAddress);
        var missing = SeedSweep.Of(ledger, Claim.Id, references.HashOf(Claim), Form.Parameters, From, Count).Missing;
        var queued = 0;
        try
        {
            foreach (var seed in missing)
            {
                queue.Submit(new RunRequest(Claim.Id, Form.Parameters, seed), requester: requester);
                queued++;
            }
        }
        catch (QueueFullException full)
        {
            Form.Problem = Phrase.Of(words, "{0} of {1} seeds were queued. {2}", queued, missing.Count, Phrase.Content(full.Message));
            Response.Headers.RetryAfter = "10";
            return StatusCodes.Status429TooManyRequests;
        }
        catch (LedgerUnavailableException failure)
        {
            Form.Problem = Phrase.Of(words, "{0} of {1} seeds were queued. {2}", queued, missing.Count, Phrase.Content(failure.Message));
            return StatusCodes.Status503ServiceUnavailable;
        }

        return StatusCodes.Status303SeeOther;
    }

    private bool Read(Claim claim, Func<string, string?> field)
    {
        Claim = claim;
        Form = new RunForm(claim, name => name == "seed" ? null : field(name), words);
        Count = Number(field("count"), DefaultCount, 1, MostSeeds, Rules[1]);
        From = Number(field("from"), RunForm.DefaultSeed, 0, int.MaxValue - MostSeeds, Rules[0]);
        return Form.IsValid && _errors.Count == 0;
    }

    private int Number(string? typed, int usual, int least, int most, (string Field, string Message) rule)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return usual;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        _errors[rule.Field] = words[rule.Message];
        return usual;
    }

    private void Load()
    {
        Sweep = Form.IsValid
            ? SeedSweep.Of(ledger, Claim.Id, references.HashOf(Claim), Form.Parameters, From, Count)
            : new SeedSweep(null, []);
        Scatters = FindingScatter.Of(Sweep.Measured);
        if (Sweep.Running > 0)
            PageVersion.Passing(Response);
    }
}
