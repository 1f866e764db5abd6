using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Api;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages;

/// <summary>What a reader sees when there is no page to show: what happened, and the next step. Nothing of an exception is shown.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ProblemModel(IStringLocalizer<Words> words) : PageModel
{
    /// <summary>The status code.</summary>
    public int Code { get; private set; }

    /// <summary>What was asked for, if an id was.</summary>
    public UnknownIdView? Asked { get; private set; }

    /// <summary>The failure, where the address or the exception says which one.</summary>
    private Problem? Problem => Problem.In(HttpContext);

    /// <summary>What happened.</summary>
    public string Heading => Code switch
    {
        404 when Asked is not null => words["There is no “{0}” here", Asked.Id],
        404 when UnknownId.Why(HttpContext) is not null => words["There is nothing to compare with"],
        404 => words["There is no page at this address"],
        _ => words[(Problem?.Kind ?? ProblemKind.OfStatus(Code)).Title],
    };

    /// <summary>What is wrong with this request, where more is known of it than its kind.</summary>
    public Phrase? Said => Code == 404 ? null : Problem?.In(words);

    /// <summary>What to do.</summary>
    public string NextStep => UnknownId.Why(HttpContext) ?? Code switch
    {
        404 => words["Search for it, or go through the claims, the topics or the surveys."],
        405 => words["Go back to the page you came from."],
        403 or 413 or 415 or 429 or 503 => words[(Problem?.Kind ?? ProblemKind.OfStatus(Code)).Remedy],
        >= 500 => words["It was written to the log. Try again; if it happens again, report the address and the time."],
        _ => words["Check the address, or start again from the search."],
    };

    /// <summary>Prepares the page, for reading or after a failed request of any method and with any body.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var code = int.TryParse(RouteData.Values["code"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        Code = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException bad => bad.StatusCode,

            // A form with too many fields, or too long ones.
            InvalidDataException => StatusCodes.Status400BadRequest,
            LedgerUnavailableException => StatusCodes.Status503ServiceUnavailable,
            not null => StatusCodes.Status500InternalServerError,
            null when code is >= 400 and < 600 => code,
            null => StatusCodes.Status404NotFound,
        };
        Response.StatusCode = Code;
        Asked = UnknownId.In(HttpContext) ?? Problem?.Asked;
    }
}
