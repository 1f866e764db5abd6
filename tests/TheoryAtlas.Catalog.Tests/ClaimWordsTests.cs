namespace TheoryAtlas.Catalog.Tests;

public sealed class ClaimWordsTests
{
    [Theory]
    [InlineData(ClaimKind.ExactIdentity, "exact-identity")]
    [InlineData(ClaimKind.Rate, "rate")]
    [InlineData(ClaimKind.PhaseTransition, "phase-transition")]
    public void A_kind_and_its_word_lead_to_each_other(ClaimKind kind, string word)
    {
        Assert.Equal(word, kind.Word());
        Assert.Equal(kind, ClaimWords.Kinds[word]);
    }

    [Fact]
    public void Every_value_has_its_own_word()
    {
        Assert.Equal(Enum.GetValues<ClaimKind>(), ClaimWords.Kinds.Values.Order());
        Assert.Equal(["assumed", "control", "simplified"], ClaimWords.Tested.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("on-topic", Relation.OnTopic.Word());
    }
}
