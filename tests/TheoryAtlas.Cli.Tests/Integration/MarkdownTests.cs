using TheoryAtlas.Cli.Integration;

namespace TheoryAtlas.Cli.Tests.Integration;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("a | b", @"a \| b")]
    [InlineData("<img src=x>", @"\<img src=x\>")]
    [InlineData("[a](b)", @"\[a\](b)")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("$x$ `y` *z* _u_", @"\$x\$ \`y\` \*z\* \_u\_")]
    [InlineData("ask @someone about #12", "ask @\u200Bsomeone about \\#12")]
    [InlineData("&lt;", @"\&lt;")]
    public void A_text_stays_a_text(string text, string markdown) => Assert.Equal(markdown, Markdown.Text(text));

    [Fact]
    public void An_address_that_is_none_of_the_web_is_no_link()
    {
        Assert.Equal("[a](<https://example.org/a%20b>)", Markdown.Link("a", "https://example.org/a b"));
        Assert.Equal("a", Markdown.Link("a", "javascript:alert(1)"));
        Assert.Equal("github:some/repository:README.md", Markdown.Link("github:some/repository:README.md", "github:some/repository:README.md"));
    }

    [Fact]
    public void No_line_ends_a_fence() => Assert.Equal("````text\na\n```\nb\n````\n", Markdown.Fence("a\n```\nb\n"));

    [Fact]
    public void What_is_too_long_ends_with_a_whole_line() => Assert.Equal("één\n", Markdown.Truncated("één\ntwee\ndrie\n", 10));
}
