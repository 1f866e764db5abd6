using TheoryAtlas.Site.Pages.Claims;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages.Claims;

public sealed class CheckCitationTests
{
    [Fact]
    public void A_title_is_escaped_for_LaTeX_and_keeps_its_capitals()
    {
        var citation = new CheckCitation(Some.Claim("a", "The KL of W_1^2 & 5% of $3 #1"), null, IsStale: false);

        Assert.Contains(@"title = {A check of: The {KL} of {W}\_1\textasciicircum{}2 \& 5\% of \$3 \#1},", citation.BibTeX("https://example.org"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "run r, verified, fingerprint ")]
    [InlineData(true, "run r, fingerprint ")]
    public void The_verdict_of_a_run_of_another_version_is_left_out(bool isStale, string note) =>
        Assert.StartsWith(note, new CheckCitation(Some.Claim("verified", "A claim"), Some.Run("r", 1, 1, "here"), isStale).Note, StringComparison.Ordinal);
}
