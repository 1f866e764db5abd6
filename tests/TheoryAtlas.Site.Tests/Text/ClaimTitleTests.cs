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
    [InlineData("^2 at the start")]
    [InlineData("a ^ b")]
    [InlineData("x^(never closed")]
    [InlineData("ends in x_")]
    [InlineData("nothing raised: x^() and x_{}")]
    public void What_is_no_exponent_stays_as_it_is(string title) => Assert.Equal(title, ClaimTitle.Html(title).ToString());

    [Fact]
    public void Markup_is_text() => Assert.Equal("x<sup>&lt;b&gt;</sup> &amp; y", ClaimTitle.Html("x^(<b>) & y").ToString());
}
