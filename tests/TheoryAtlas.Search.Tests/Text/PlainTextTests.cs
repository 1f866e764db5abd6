using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Tests.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("## TL;DR\n\nA **bold** and *soft* `word`.", "TL;DR A bold and soft word.")]
    [InlineData("- one\n- two\n1. three", "one two three")]
    [InlineData("See [the page](https://example.org/a) here", "See the page here")]
    [InlineData("> quoted", "quoted")]
    [InlineData("by $4^{-(m+1)}*_2$ and max_depth _so_", "by $4^{-(m+1)}*_2$ and max_depth so")]
    [InlineData("costs 5$ only", "costs 5$ only")]
    [InlineData("$$a\n+b$$ end", "$$a +b$$ end")]
    public void Markdown_loses_its_marks_and_keeps_its_formulas(string markdown, string plain) => Assert.Equal(plain, PlainText.FromMarkdown(markdown).Text);

    [Fact]
    public void A_title_loses_its_braces_outside_formulas() =>
        Assert.Equal("GANs and $x^{2}$", PlainText.FromTitle("{GAN}s and $x^{2}$").Text);
}
