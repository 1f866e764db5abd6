using System.Numerics;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Suggestions;

namespace TheoryAtlas.Search.Tests.Suggestions;

public sealed class OneSlipTests
{
    [Theory]
    [InlineData("kernel", "kern")]
    [InlineData("kernel", "kernel")]
    [InlineData("kernel", "kerna")]
    [InlineData("kernel", "kenrel")]
    [InlineData("kernel", "kerrnel")]
    [InlineData("kernel", "kenel")]
    [InlineData("kernel", "ekrn")]
    [InlineData("kernel", "ernel")]
    [InlineData("kernel", "kernels")]
    [InlineData("on", "no")]
    public void A_beginning_with_one_slip_is_forgiven(string word, string typed) => Assert.True(OneSlip.Begins(word, typed));

    [Theory]
    [InlineData("kernel", "krnls")]
    [InlineData("kernel", "kernxx")]
    [InlineData("kernel", "kernelsx")]
    [InlineData("kernel", "enrkel")]
    [InlineData("kernels", "keranls")]
    [InlineData("", "ab")]
    public void Two_slips_are_not(string word, string typed) => Assert.False(OneSlip.Begins(word, typed));

    [Fact]
    public void It_agrees_with_the_distance_to_the_beginnings_of_a_word()
    {
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var (word, typed) = (Word(random), Word(random));

            // A letter too many at the end counts only where the word ends.
            var near = Enumerable.Range(0, word.Length + 1).Any(length =>
                (length != typed.Length - 1 || length == word.Length || word[..length] != typed[..^1]) && EditDistance.Between(typed, word[..length], 1) <= 1);

            Assert.True(near == OneSlip.Begins(word, typed), $"{word} {typed}");
            Assert.True(!near || BitOperations.PopCount(OneSlip.Letters(typed) & ~OneSlip.Letters(word)) <= 1, $"{word} {typed}");
        }
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)('a' + random.Next(3))));
}
