using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Rules;

public sealed class PrecedenceTests
{
    [Fact]
    public void A_paper_does_not_build_on_itself() =>
        Altered.Gives(Altered.Paper, "[quill1998shattering]", "[‸falenska2019tents]", Codes.NotAllowed, "'falenska2019tents' is this paper itself, and a paper does not build on itself. Leave it out.");

    [Fact]
    public void A_circle_is_reported_once_with_all_that_belong_to_it()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write("corpus/papers/quill1998shattering.yaml", atlas.Read("corpus/papers/quill1998shattering.yaml").Replace("evidence:", "builds_on: [okoro2021kernel]\nevidence:", StringComparison.Ordinal));
        atlas.Write(Altered.Paper, atlas.Read(Altered.Paper).Replace("builds_on: [quill1998shattering]\n", "", StringComparison.Ordinal));

        var findings = Altered.Findings(atlas);

        var finding = Assert.Single(findings);
        Assert.Contains(" error ATLAS018: These papers build on each other in a circle: ", finding, StringComparison.Ordinal);
        Assert.All(["quill1998shattering", "okoro2021kernel", "molen2020norms"], key => Assert.Contains(key, finding, StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_does_not_use_itself() =>
        Altered.Gives(Altered.Claim, "hypotheses:", "refines: [‸tent-folds]\nhypotheses:", Codes.NotAllowed, "'tent-folds' is this claim itself, and a claim does not build on itself. Leave it out.");

    [Fact]
    public void A_claim_that_is_not_there_cannot_be_used() =>
        Altered.Gives(
            "claims/halving-rate/claim.yaml",
            "uses: [tent-folds]",
            "uses: [‸halving-raet]",
            Codes.UnknownReference,
            "There is no claim 'halving-raet'. Did you mean 'halving-rate'? A claim is a folder in claims.");
}
