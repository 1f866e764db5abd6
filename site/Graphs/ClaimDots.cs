using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Graphs;

/// <summary>Claims as a row of shapes, each a link with the claim's title and where it stands.</summary>
internal sealed class ClaimDots(ClaimStandings standings, IStringLocalizer<Words> words, IHttpContextAccessor context)
{
    /// <summary>The shapes of claims.</summary>
    public IHtmlContent Html(IEnumerable<Claim> claims)
    {
        var html = new StringBuilder();
        var prefix = context.HttpContext?.Request.PathBase;
        var language = (context.HttpContext is { } request ? Language.Of(request) : Language.English).Tag;
        foreach (var claim in claims)
        {
            var kind = standings.Of(claim).Kind;
            var title = WebUtility.HtmlEncode(claim.Title);
            html.Append($"""<a class="dot" href="{prefix}/claims/{claim.Id}" title="{title}" lang="en">{StandingMark.Shape(kind)}<span class="unseen">{title}, <span lang="{language}">{WebUtility.HtmlEncode(words[kind.Word()])}</span></span></a>""");
        }

        return new HtmlString(html.ToString());
    }
}
