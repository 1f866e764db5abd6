using TheoryAtlas.Catalog;
using TheoryAtlas.Cli.Commands;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Import.Claims;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class NewClaimDialogueTests
{
    private static readonly Atlas s_atlas = AtlasLoader.Load(Repository.TinyAtlas).Atlas;

    [Fact]
    public void Each_part_is_asked_for_and_what_may_wait_can_be_left_out()
    {
        var typed = new Typed(
            "tents", // a word of the title
            "Folded boats float",
            "", // the id that is proposed
            "", // no locator
            "limit", // the beginning of a kind
            "", // the paper's topics
            "Boats float as $n\\to\\infty$.", "",
            "the boats are folded", "the water is wet", "",
            "the boats are not folded",
            "boats", "", // no parameter
            "boats=int:8:2:20", "",
            "");

        var claim = Compose(typed, new ClaimDraft())!.Claim!;

        Assert.Equal(("folded-boats-float", "falenska2019tents", ClaimKind.LimitLaw, "the boats are not folded"), (claim.Id, claim.Paper, claim.Kind, claim.Control));
        Assert.Null(claim.Locator);
        Assert.Equal([Tested.Control, Tested.Assumed], claim.Hypotheses.Select(hypothesis => hypothesis.Tested));
        Assert.Equal("boats", Assert.Single(claim.Parameters).Name);
        Assert.Contains("'boats' is no parameter.", typed.Said, StringComparison.Ordinal);
        Assert.Contains("Write claims/folded-boats-float/ with claim.yaml, statement.md, Check.cs? [Y/n]", typed.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_already_is_not_asked_unless_it_is_wrong()
    {
        var given = new ClaimDraft { Paper = "nobody2020", Title = "Folded boats float", Id = "tent-folds", Kind = "rate", Locator = "Theorem 1", Topics = ["optimization"], Statement = "x", Hypotheses = ["h"], Control = "c", Parameters = [new("n", ParameterType.Int, 2, 1, 3, "n", null)] };
        var typed = new Typed("molen2020norms", "other-boats", "n");

        Assert.Null(Compose(typed, given));

        Assert.Contains("There is no paper 'nobody2020'.", typed.Said, StringComparison.Ordinal);
        Assert.Contains("The id 'tent-folds' is taken", typed.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("kind", typed.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_costs_one_answer_and_not_all()
    {
        var typed = new Typed(
            "falenska2019tents", "Folded boats float", "", "", "limit", "",
            "Boats float as $n", "", "Boats float as $n$.", "",
            "the boats are $n", "", "the boats are $n$", "",
            "", // no control yet
            "n=int:2:1:3", "n=int:2:1:4", "", "n=int:2:1:3", "",
            "y");

        var claim = Compose(typed, new ClaimDraft())!.Claim!;

        Assert.Equal(("Folded boats float", "Boats float as $n$."), (claim.Title, claim.Statement));
        Assert.Equal("n", Assert.Single(claim.Parameters).Name);
        Assert.Equal("the boats are $n$", Assert.Single(claim.Hypotheses).Text);
        Assert.Contains("statement.md:1:", typed.Said, StringComparison.Ordinal);
        Assert.Contains("The parameter 'n' is given 2 times.", typed.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n", false)]
    [InlineData("y", true)]
    public void Of_a_claim_that_may_be_there_it_is_asked_whether_it_is_another(string answer, bool isMade)
    {
        var there = s_atlas.Claim("tent-folds")!;
        var typed = new Typed(there.Paper, there.Title, answer, "", "", "limit", "", "", "", "", "", "");

        Assert.Equal(isMade, Compose(typed, new ClaimDraft()) is not null);

        Assert.Contains($"tent-folds says \"{there.Title}\". Is yours another claim? [y/N]", typed.Said, StringComparison.Ordinal);
    }

    private static ScaffoldedClaim? Compose(Typed typed, ClaimDraft given) => new NewClaimDialogue(typed.Dialogue, s_atlas, new ClaimScaffold(s_atlas)).Compose(given);
}
