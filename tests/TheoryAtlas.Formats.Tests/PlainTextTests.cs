namespace TheoryAtlas.Formats.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("The **width** $m$ of `relu` nets, [proved](https://x.org) in $L^2$.", "The width m of relu nets, proved in L².")]
    [InlineData("Put\n\n$$\nf(x)=x^2.\n$$\n\nThen $f\\ge0$.", "Put f(x)=x². Then f≥0.")]
    [InlineData("- one\n- two", "one two")]
    [InlineData("$a * b * c$ stays, *so* does snake_case_word", "a * b * c stays, so does snake_case_word")]
    public void Marks_go_and_formulas_are_in_Unicode(string markdown, string text) => Assert.Equal(text, PlainText.Of(markdown));

    [Fact]
    public void A_long_text_ends_at_a_word() => Assert.Equal("one two…", PlainText.Of("one two three", 10));

    [Fact]
    public void A_text_that_fits_stays_whole() => Assert.Equal("one two", PlainText.Of("one two", 7));

    [Fact]
    public void TeX_stays_between_the_brackets_that_readers_of_plain_text_know() =>
        Assert.Equal(@"Let \(x_1*y\). Then \[ \|x\|^2 \] is small.", PlainText.WithTex("Let $x_1*y$. Then\n\n$$\n\\|x\\|^2\n$$\n\nis **small**."));
}
