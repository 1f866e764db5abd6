using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Site.Graphs;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Pages.Maps;

namespace TheoryAtlas.Site.Tests.Graphs;

public sealed class GraphWordsOfTests
{
    [Fact]
    public void Only_what_a_claim_itself_is_linked_with_is_counted()
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var words = services.GetRequiredService<IStringLocalizer<Words>>();
        ClaimLink[] into = [new("a", "b", LinkKind.Paper)], outOf = [new("b", "c", LinkKind.Uses), new("b", "d", LinkKind.Paper), new("b", "e", LinkKind.Refines)];

        Assert.Equal("verified; builds on 0, 1 builds on it; sharpened by 1", GraphWordsOf.Related("verified", into, outOf, words));
        Assert.Equal("verified; builds on 1, 0 build on it; sharpens 1", GraphWordsOf.Related("verified", outOf, into, words));
    }
}
