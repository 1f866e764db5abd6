using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Tests.Reproducibility;

public sealed class ClaimHashTests
{
    private static readonly Catalog.Claim s_claim = Some.Claim("some");

    [Fact]
    public void What_a_verdict_depends_on_changes_it()
    {
        var hash = ClaimHash.Of(s_claim);

        Assert.NotEqual(hash, ClaimHash.Of(s_claim with { Statement = "It is otherwise." }));
        Assert.NotEqual(hash, ClaimHash.Of(s_claim with { CheckSource = "// other" }));
        Assert.NotEqual(hash, ClaimHash.Of(s_claim with { Parameters = [s_claim.Parameters[0] with { Default = 21 }] }));
        Assert.NotEqual(hash, ClaimHash.Of(s_claim with { Parameters = [] }));
    }

    [Fact]
    public void What_a_verdict_does_not_depend_on_leaves_it()
    {
        var hash = ClaimHash.Of(s_claim);

        Assert.Equal(hash, ClaimHash.Of(s_claim with { Title = "Another title", Topics = ["other"], Measures = "Something." }));
        Assert.Equal(hash, ClaimHash.Of(s_claim with { CheckSource = s_claim.CheckSource + "\r\n" }));
        Assert.Equal(hash, ClaimHash.Of(s_claim with { Parameters = [s_claim.Parameters[0] with { About = "other words" }] }));
    }

    [Fact]
    public void An_identity_depends_on_parameters_seed_and_runtime_but_not_on_the_order_of_parameters()
    {
        var request = new RunRequest("some", new Dictionary<string, double> { ["a"] = 1, ["b"] = 2 }, 1);
        var identity = RunIdentity.Of("hash", request, "runtime");

        Assert.Equal(identity, RunIdentity.Of("hash", request with { Parameters = new Dictionary<string, double> { ["b"] = 2, ["a"] = 1 } }, "runtime"));
        Assert.NotEqual(identity, RunIdentity.Of("hash", request with { Parameters = new Dictionary<string, double> { ["a"] = 1, ["b"] = 3 } }, "runtime"));
        Assert.NotEqual(identity, RunIdentity.Of("hash", request with { Seed = 2 }, "runtime"));
        Assert.NotEqual(identity, RunIdentity.Of("hash", request, "other runtime"));
        Assert.NotEqual(identity, RunIdentity.Of("other hash", request, "runtime"));
    }
}
