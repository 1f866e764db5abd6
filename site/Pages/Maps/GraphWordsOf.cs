using Microsoft.Extensions.Localization;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Graphs;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Maps;

/// <summary>The words of drawings of claims, in the language of a page.</summary>
internal static class GraphWordsOf
{
    /// <summary>The words for a page.</summary>
    public static GraphWords Page(HttpContext context, AtlasMaps maps, ClaimStandings standings, IStringLocalizer<Words> words)
    {
        var language = Language.Of(context);
        return new GraphWords(
            claim => standings.Of(claim).Kind,
            kind => words[kind.Word()],
            field => LocalText.Label(field, language),
            claim => maps.Fields.Of(claim) is { } field ? LocalText.Label(field, language) : "",
            claim => words["{0}; builds on {1}, {2} build on it", words[standings.Of(claim).Kind.Word()], maps.Graph.Links.Into(claim.Id).Count, maps.Graph.Links.OutOf(claim.Id).Count],
            path => context.Request.PathBase + path);
    }
}
