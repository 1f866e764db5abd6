using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Graphs;
using TheoryAtlas.Site.Pages.Surveys;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Graphs;

public sealed class WantedTests
{
    [Fact]
    public void A_topic_whose_paper_has_a_claim_is_not_wanted()
    {
        var atlas = Some.Atlas("/");
        Topic[] topics = [.. atlas.Topics, Below("of-a-claim"), Below("of-a-paper"), Below("wanted")];
        atlas = new Atlas(
            "/",
            [atlas.Papers[0] with { Topics = ["of-a-paper"] }, atlas.Papers[1] with { Topics = ["wanted"] }],
            [Some.Claim("a", "A") with { Topics = ["of-a-claim"] }],
            topics,
            [],
            []);

        Assert.Equal(["wanted"], Wanted.Of(atlas, new Fields(atlas), new Dictionary<string, IReadOnlyList<SurveyMap>>()).Select(place => place.Topic!.Id));
    }

    private static Topic Below(string id) => new(id, id, null, [], "sampling", [], id);
}
