using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Comparisons;

public sealed class ReferenceAgreementTests
{
    private static readonly ReferenceRun s_reference = ReferenceRun.Of(Some.Run("a", 1, measured: 1.02, runtime: "here"));

    [Fact]
    public void Equal_numbers_are_said_to_be_equal_to_the_last_bit() =>
        Assert.Equal("Equal to the reference run, to the last bit.", ReferenceAgreement.Of(Some.Run("b", 1, 1.02, "there"), s_reference)!.Sentence(null));

    [Fact]
    public void The_same_request_with_other_numbers_is_said_to_have_been_the_same()
    {
        var agreement = ReferenceAgreement.Of(Some.Run("b", 1, 1.03, "there"), s_reference)!;

        Assert.StartsWith("Not equal to the reference run bit for bit, though it asked for the same: every finding is within its tolerance", agreement.Sentence(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_seed_is_named_as_what_differs()
    {
        var agreement = ReferenceAgreement.Of(Some.Run("b", 5, 1.5, "here"), s_reference)!;

        Assert.Equal("The reference ran with seed 1: 1 of 2 findings within tolerance of the reference’s.", agreement.Sentence(null));
    }

    [Theory]
    [InlineData(1.02, "as the reference, to the last bit")]
    [InlineData(1.03, "reference 1.02, within tolerance")]
    [InlineData(1.5, "reference 1.02, different")]
    public void Each_finding_has_its_own_agreement(double measured, string words) =>
        Assert.Equal(words, ReferenceAgreement.Words(ReferenceAgreement.Of(Some.Run("b", 5, measured, "here"), s_reference)!.Comparison.Findings[0], null));

    [Fact]
    public void A_run_that_measured_nothing_cannot_be_compared() =>
        Assert.Null(ReferenceAgreement.Of(Some.Run("b", 1, 1, "here") with { Theorem = null, Control = null }, s_reference));
}
