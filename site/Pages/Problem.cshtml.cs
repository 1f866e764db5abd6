using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TheoryAtlas.Site.Pages;

/// <summary>What a reader sees when there is no page to show: what happened, and the next step.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ProblemModel : PageModel
{
    /// <summary>The status code.</summary>
    public int Code { get; private set; }

    /// <summary>What was asked for, if an id was.</summary>
    public UnknownIdView? Asked { get; private set; }

    /// <summary>What happened.</summary>
    public string Heading => Code switch
    {
        404 when Asked is not null => $"There is no “{Asked.Id}” here",
        404 when UnknownId.Why(HttpContext) is not null => "There is nothing to compare with",
        404 => "There is no page at this address",
        403 => "This was asked for by another site’s page",
        405 => "This address does not answer that kind of request",
        429 => "Too many runs are waiting",
        >= 500 => "The site made a mistake",
        _ => "This request cannot be understood",
    };

    /// <summary>What to do.</summary>
    public string NextStep => UnknownId.Why(HttpContext) ?? Code switch
    {
        404 => "Search for it, or go through the claims, the topics or the surveys.",
        403 => "Open the claim here and press Run on its own page.",
        405 => "Go back to the page you came from.",
        429 => "Wait until some have ended, then run it again.",
        >= 500 => "It was written to the log. Try again; if it happens again, report the address and the time.",
        _ => "Check the address, or start again from the search.",
    };

    /// <summary>Prepares the page, for reading or after a failed request of any method and with any body.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var code = int.TryParse(RouteData.Values["code"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        Code = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        Asked = UnknownId.In(HttpContext);
    }
}
