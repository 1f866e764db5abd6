using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Rules;

public sealed class RawHtmlTests
{
    [Theory]
    [InlineData("The width is ‸<em>fixed</em>.", "<em")]
    [InlineData("Where $a<b$, ‸</p> ends.", "</p")]
    [InlineData("‸<!-- a remark -->", "<!--")]
    [InlineData("‸<script>alert(1)</script>", "<script")]
    [InlineData("````\n```\n<i>\n````\n‸<b>bold", "<b")]
    [InlineData("```x``` is code, ‸<b>not a block", "<b")]
    public void A_tag_is_reported_where_it_begins(string text, string tag) =>
        Altered.Gives(Altered.Notes, "Only the square is treated,", text, Codes.RawHtml, $"HTML is not allowed here: {tag}… Use Markdown: *emphasis*, **strong**, `code`, lists; for less-than write $<$.");

    [Theory]
    [InlineData("Here $a<b>c$ and `<b>` stand.")]
    [InlineData("Widths < 3 and > 5.")]
    [InlineData("```\n<b>\n```")]
    [InlineData("~~~html\n<b>\n~~~")]
    public void Formulas_code_and_comparisons_are_left_alone(string text) =>
        Assert.Empty(Altered.Findings(Altered.Notes, "Only the square is treated,", text + "\n\nThen"));

    [Fact]
    public void A_definition_of_the_taxonomy_holds_no_tag() =>
        Assert.All(Altered.Findings(Altered.Topics, "definition: ", "definition: <i>A</i> "), finding => Assert.Contains("error ATLAS019", finding, StringComparison.Ordinal));
}
