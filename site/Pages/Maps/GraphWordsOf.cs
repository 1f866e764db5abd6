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
            claim => Related(words[standings.Of(claim).Kind.Word()], maps.Graph.Links.Into(claim.Id), maps.Graph.Links.OutOf(claim.Id), words),
            path => context.Request.PathBase + path);
    }

    /// <summary>Where a claim stands, and how many claims it is linked with itself; what only its paper is linked with is not counted.</summary>
    internal static string Related(string standing, IEnumerable<ClaimLink> into, IEnumerable<ClaimLink> outOf, IStringLocalizer<Words> words)
    {
        int foundations = into.Count(link => link.Kind == LinkKind.Uses), followers = outOf.Count(link => link.Kind == LinkKind.Uses);
        string said = followers == 1 ? words["{0}; builds on {1}, {2} builds on it", standing, foundations, followers] : words["{0}; builds on {1}, {2} build on it", standing, foundations, followers];
        if (into.Count(link => link.Kind == LinkKind.Refines) is > 0 and var sharpened)
            said = words["{0}; sharpens {1}", said, sharpened];
        return outOf.Count(link => link.Kind == LinkKind.Refines) is > 0 and var sharpening ? words["{0}; sharpened by {1}", said, sharpening] : said;
    }
}
