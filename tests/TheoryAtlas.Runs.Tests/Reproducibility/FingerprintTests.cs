using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Tests.Reproducibility;

public sealed class FingerprintTests
{
    private static readonly ArmResult s_control = Some.Arm(Some.Finding(3));

    [Fact]
    public void The_last_bit_of_a_value_counts_and_the_time_does_not()
    {
        var arm = Some.Arm(Some.Finding(0.1 + 0.2));

        Assert.Equal(Fingerprint.Of(arm, s_control), Fingerprint.Of(arm with { Seconds = 7 }, s_control));
        Assert.NotEqual(Fingerprint.Of(arm, s_control), Fingerprint.Of(Some.Arm(Some.Finding(0.3)), s_control));
        Assert.NotEqual(Fingerprint.Of(arm, s_control), Fingerprint.Of(Some.Arm(Some.Finding(0.1 + 0.2, standardError: 0.1)), s_control));
        Assert.NotEqual(Fingerprint.Of(arm, s_control), Fingerprint.Of(s_control, arm));
    }

    [Fact]
    public void It_is_the_hash_of_canonical_json()
    {
        // printf '{"theorem":[{"name":"value","comparison":"Equal","measured":1.5,"predicted":1,"tolerance":0.1}],"control":[]}' | sha256sum
        var fingerprint = Fingerprint.Of([Some.Finding(1.5)], []);

        Assert.Equal("284da42595ba4a264e7d1e8d96f3ef10e74457494211a0afdd0d52b06a334716", fingerprint);
    }

    [Fact]
    public void There_is_none_where_an_arm_has_no_evidence()
    {
        Assert.Null(Fingerprint.Of(Some.Failed("no"), s_control));
        Assert.Null(Fingerprint.Of(s_control, null));
    }

    [Fact]
    public void Values_that_are_not_finite_are_told_apart() =>
        Assert.NotEqual(Fingerprint.Of([Some.Finding(double.NaN)], []), Fingerprint.Of([Some.Finding(double.PositiveInfinity)], []));
}
