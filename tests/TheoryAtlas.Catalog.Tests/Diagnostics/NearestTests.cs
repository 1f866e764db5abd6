using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Diagnostics;

public sealed class NearestTests
{
    [Theory]
    [InlineData("raet", "rate")] // two neighbours swapped
    [InlineData("boun", "bound")] // one letter missing
    [InlineData("limits-law", "limit-law")] // one too many
    [InlineData("construktion", "construction")] // one wrong
    public void A_slip_of_the_finger_finds_the_word_meant(string word, string meant)
    {
        Assert.Equal([meant], Nearest.To(word, ["rate", "bound", "limit-law", "construction"]));
    }

    [Fact]
    public void A_beginning_finds_the_whole_and_a_short_one_does_not()
    {
        Assert.Equal(["limit-law-of-large-numbers"], Nearest.To("limit", ["rate", "limit-law-of-large-numbers"]));
        Assert.Empty(Nearest.To("lim", ["rate", "limit-law-of-large-numbers"]));
    }

    [Fact]
    public void The_closest_come_first_and_equals_by_letter()
    {
        Assert.Equal(["abcdef", "abcdeg", "abcdxx"], Nearest.To("abcdef", ["abcdxx", "abcdeg", "abcdef"]));
        Assert.Equal(["cab", "car"], Nearest.To("caz", ["car", "cab"]));
    }

    [Fact]
    public void No_more_are_named_than_asked_for()
    {
        Assert.Equal(["a1"], Nearest.To("a", ["a3", "a2", "a1"], limit: 1));
        Assert.Equal(3, Nearest.To("a", ["a1", "a2", "a3", "a4"]).Count);
    }

    [Fact]
    public void Words_that_differ_in_more_than_a_third_are_not_meant()
    {
        Assert.Empty(Nearest.To("generalization", ["optimization", "vc-dimension"]));
        Assert.Equal("", Nearest.Hint("generalization", ["vc-dimension"]));
        Assert.Empty(Nearest.To("", ["rate"]));
    }

    [Fact]
    public void A_hint_is_a_sentence()
    {
        Assert.Equal(" Did you mean 'cab' or 'car'?", Nearest.Hint("caz", ["car", "cab"]));
    }

    [Fact]
    public void Pasted_texts_are_compared_by_their_beginnings()
    {
        var text = new string('x', 100_000);

        Assert.Equal([text], Nearest.To(text + "y", [text]));
    }
}
