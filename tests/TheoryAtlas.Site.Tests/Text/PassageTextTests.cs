using TheoryAtlas.Search;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed class PassageTextTests
{
    [Theory]
    [InlineData("with error exactly 4^-([m]+1)", "with error exactly 4<sup>-(<mark>m</mark>+1)</sup>")]
    [InlineData("[error] [4]^-(m+1)", "<mark>error</mark> <mark>4</mark><sup>-(m+1)</sup>")]
    [InlineData("[H]_[jj] <b>", "<mark>H</mark><sub><mark>jj</mark></sub> &lt;b&gt;")]
    [InlineData("[n^(−2)] more", "<mark>n</mark><sup><mark>−2</mark></sup> more")]
    public void Matches_in_the_title_of_a_claim_are_marked_and_exponents_raised(string title, string html) =>
        Assert.Equal(html, PassageText.OfClaim(Parts(title)).ToString());

    // What stands in brackets matches.
    private static List<TextPart> Parts(string title) => [.. title.Split('[', ']').Index().Where(part => part.Item.Length > 0).Select(part => new TextPart(part.Item, part.Index % 2 == 1))];
}
