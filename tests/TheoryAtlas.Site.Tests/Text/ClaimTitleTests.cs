using System.Net;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed class ClaimTitleTests
{
    [Theory]
    [InlineData("x² with error exactly 4^-(m+1)", "x² with error exactly 4<sup>-(m+1)</sup>")]
    [InlineData("the rate n^(−(κ+1)/(2κ+1)), from", "the rate n<sup>−(κ+1)/(2κ+1)</sup>, from")]
    [InlineData("a spectrum i^−α costs", "a spectrum i<sup>−α</sup> costs")]
    [InlineData("2·Σ_{k<d} C(n−1, k)", "2·Σ<sub>k&lt;d</sub> C(n−1, k)")]
    [InlineData("w_j²/(2[H⁻¹]_jj)", "w<sub>j</sub>²/(2[H⁻¹]<sub>jj</sub>)")]
    [InlineData("‖X‖_F/n and χ²_B", "‖X‖<sub>F</sub>/n and χ²<sub>B</sub>")]
    public void Exponents_and_indices_are_set_raised_and_lowered(string title, string html) =>
        Assert.Equal(WebUtility.HtmlDecode(html), WebUtility.HtmlDecode(ClaimTitle.Html(title).ToString()));

    [Theory]
    [InlineData("with pole at p = n, and beyond", "with pole at p~=~n, and beyond")]
    [InlineData("at most 2(1 + λ^(−1/2))/(λn) in all", "at most 2(1~+~λ<sup>−1/2</sup>)/(λn) in all")]
    [InlineData("the ratio (curator error − bound)/n", "the ratio (curator error~−~bound)/n")]
    [InlineData("a term of length − and another", "a term of length − and another")]
    public void No_line_ends_at_an_operator_within_brackets_or_between_short_operands(string title, string html) =>
        Assert.Equal(html.Replace('~', '\u00a0'), WebUtility.HtmlDecode(ClaimTitle.Html(title).ToString()));

    [Theory]
    [InlineData("^2 at the start")]
    [InlineData("a ^ b")]
    [InlineData("x^(never closed")]
    [InlineData("ends in x_")]
    [InlineData("nothing raised: x^() and x_{}")]
    public void What_is_no_exponent_stays_as_it_is(string title) => Assert.Equal(title, ClaimTitle.Html(title).ToString());

    [Fact]
    public void Markup_is_text() => Assert.Equal("x<sup>&lt;b&gt;</sup> &amp; y", ClaimTitle.Html("x^(<b>) & y").ToString());
}
