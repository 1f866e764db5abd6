using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Live;

public sealed class RunAddressTests
{
    private static readonly Catalog.Claim s_claim = Some.Claim("verified", "A claim");

    [Theory]
    [InlineData(400, 1, "/claims/verified")]
    [InlineData(20, 1, "/claims/verified?n=20")]
    [InlineData(400, 7, "/claims/verified?seed=7")]
    [InlineData(20, 7, "/claims/verified?n=20&seed=7")]
    public void Only_what_differs_from_the_defaults_is_in_the_address(double n, int seed, string address) =>
        Assert.Equal(address, RunAddress.OfClaim(s_claim, new Dictionary<string, double> { ["n"] = n }, seed));

    [Fact]
    public void The_next_seed_after_the_last_is_the_first() =>
        Assert.Equal("/claims/verified?seed=0", new RunForm(s_claim, name => name == "seed" ? int.MaxValue.ToString() : null).NextSeed);
}
