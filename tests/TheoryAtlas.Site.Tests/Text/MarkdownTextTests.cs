using TheoryAtlas.Site.Maths;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed class MarkdownTextTests
{
    private static readonly MarkdownText Markdown =
        new(new Formulas(new Katex(Path.Combine(AppContext.BaseDirectory, "maths", "render.mjs")), new FormulaStore(":memory:")));

    [Fact]
    public void Formulas_within_lines_and_on_lines_of_their_own_are_set()
    {
        var html = Html("Let $x<y$.\n\n$$\nx^2\n$$\n");

        Assert.Contains("""<annotation encoding="application/x-tex">x&lt;y</annotation>""", html, StringComparison.Ordinal);
        Assert.Contains("katex-display", html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_ends_between_a_formula_and_the_full_stop_behind_it()
    {
        Assert.Contains("\u2060.", Html("Let $x$."), StringComparison.Ordinal);
        Assert.DoesNotContain('\u2060', Html("Let $x$ be $y$"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("[a](javascript:alert(1))", "javascript:")]
    [InlineData("[a](  JaVaScRiPt:alert(1))", "alert")]
    [InlineData("[a](data:text/html;base64,x)", "data:")]
    [InlineData("<javascript:alert(1)>", "href")]
    [InlineData("![a](https://example.org/track.png)", "<img")]
    public void Nothing_that_acts_gets_into_the_page(string markdown, string forbidden) =>
        Assert.DoesNotContain(forbidden, Html(markdown), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_single_paragraph_can_stand_within_a_line() => Assert.Equal("one <em>two</em>", Markdown.Line("one *two*").ToString());

    [Fact]
    public void Headings_come_below_those_of_the_page() => Assert.StartsWith("<h4", Html("## Heading"), StringComparison.Ordinal);

    private static string Html(string markdown) => Markdown.Blocks(markdown).ToString()!;
}
