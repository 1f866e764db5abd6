using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Site.Pages.Claims;

/// <summary>All claims, by topic.</summary>
internal sealed class IndexModel(Atlas atlas, ClaimStandings standings) : PageModel
{
    /// <summary>The claims under their first topic, in the order of the taxonomy.</summary>
    public IReadOnlyList<(Topic? Topic, IReadOnlyList<ClaimStanding> Claims)> Groups { get; private set; } = [];

    /// <summary>The list.</summary>
    public void OnGet()
    {
        var byTopic = atlas.Claims.Select(standings.Of).ToLookup(standing => standing.Claim.Topics.FirstOrDefault(id => atlas.Topic(id) is not null) ?? "");
        Groups =
        [
            .. atlas.Topics.Where(topic => byTopic.Contains(topic.Id)).Select(topic => ((Topic?)topic, (IReadOnlyList<ClaimStanding>)[.. byTopic[topic.Id]])),
            .. byTopic.Where(group => group.Key.Length == 0).Select(group => ((Topic?)null, (IReadOnlyList<ClaimStanding>)[.. group])),
        ];
    }
}
