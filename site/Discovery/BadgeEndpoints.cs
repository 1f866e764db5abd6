using System.Text;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.Badges;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Site.Discovery;

/// <summary>Badges of claims, of papers and of everything, as pictures and as data for shields.io.</summary>
internal static class BadgeEndpoints
{
    // A page that shows many badges must not ask for each of them on every visit.
    private const int MaxAge = 300;

    /// <summary>That of a claim.</summary>
    public static IResult OfClaim(string id, string form, HttpContext context, Atlas atlas, ClaimStandings standings) =>
        atlas.Claim(id) is { } claim ? Answer(context, StandingBadge.Of(standings.Of(claim).Kind), form) : Results.NotFound();

    /// <summary>That of a paper: how many of its claims are verified.</summary>
    public static IResult OfPaper(string key, string form, HttpContext context, Atlas atlas, ClaimStandings standings) =>
        atlas.Paper(key) is null ? Results.NotFound() : Answer(context, Of(atlas.ClaimsOf(key), standings), form);

    /// <summary>That of all claims.</summary>
    public static IResult OfEverything(string form, HttpContext context, Atlas atlas, ClaimStandings standings) => Answer(context, Of(atlas.Claims, standings), form);

    private static Badge Of(IEnumerable<Claim> claims, ClaimStandings standings) => StandingBadge.Of([.. claims.Select(claim => standings.Of(claim).Kind)]);

    private static IResult Answer(HttpContext context, Badge badge, string form) =>
        (form == "svg" ? new Finished(Encoding.UTF8.GetBytes(badge.Svg()), Badge.MediaType) : new Finished(Encoding.UTF8.GetBytes(badge.EndpointJson()), "application/json"))
        .Answer(context, MaxAge);
}
