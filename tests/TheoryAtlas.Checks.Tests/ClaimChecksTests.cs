using System.Reflection;

namespace TheoryAtlas.Checks.Tests;

public sealed class ClaimChecksTests
{
    [Fact]
    public void Checks_are_found_by_their_claims()
    {
        var checks = ClaimChecks.In(Assembly.GetExecutingAssembly());

        Assert.Equal(["some-claim"], checks.Claims);
        Assert.True(checks.Contains("some-claim"));
        Assert.IsType<SomeCheck>(checks.Create("some-claim"));
        Assert.NotSame(checks.Create("some-claim"), checks.Create("some-claim"));
    }

    [Fact]
    public void A_claim_without_a_check_is_named()
    {
        var failure = Assert.Throws<KeyNotFoundException>(() => ClaimChecks.In(Assembly.GetExecutingAssembly()).Create("other-claim"));

        Assert.Contains("[ClaimCheck(\"other-claim\")]", failure.Message);
    }

    [Fact]
    public void Two_checks_of_one_claim_are_refused()
    {
        var assembly = Assembly.GetExecutingAssembly();

        Assert.Contains("some-claim", Assert.Throws<InvalidOperationException>(() => ClaimChecks.In(assembly, assembly)).Message);
    }
}

[ClaimCheck("some-claim")]
public sealed class SomeCheck : IClaimCheck
{
    public Evidence Run(CheckContext run) => run.Evidence(Finding.Count("n", 1, 1));
}
