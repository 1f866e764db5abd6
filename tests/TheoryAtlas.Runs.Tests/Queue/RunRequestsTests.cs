using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Queue;

namespace TheoryAtlas.Runs.Tests.Queue;

public sealed class RunRequestsTests
{
    private static readonly Claim s_claim = Some.Claim("some") with
    {
        Parameters =
        [
            new Parameter("depth", ParameterType.Int, 8, 3, 12, "deepest network", null),
            new Parameter("rate", ParameterType.Real, 0.1, 1e-4, 1, "step size", null),
        ],
    };

    [Fact]
    public void Defaults_stand_in_for_what_is_not_given()
    {
        var request = RunRequests.For(s_claim, new Dictionary<string, double> { ["depth"] = 5 }, seed: 3);

        Assert.Equal(new Dictionary<string, double> { ["depth"] = 5, ["rate"] = 0.1 }, request.Parameters);
        Assert.Equal(3, request.Seed);
    }

    [Theory]
    [InlineData("depth", 13, "'depth' of 'some' cannot be 13. It must be a whole number from 3 to 12.")]
    [InlineData("depth", 2, "'depth' of 'some' cannot be 2. It must be a whole number from 3 to 12.")]
    [InlineData("depth", 4.5, "'depth' of 'some' cannot be 4.5. It must be a whole number from 3 to 12.")]
    [InlineData("rate", double.NaN, "'rate' of 'some' cannot be NaN. It must be a number from 1×10⁻⁴ to 1.")]
    [InlineData("width", 4, "'some' has no parameter 'width'. It takes depth, rate.")]
    public void What_is_wrong_is_said_with_what_would_be_right(string name, double value, string message)
    {
        var refusal = Assert.Throws<RunRequestException>(() => RunRequests.For(s_claim, new Dictionary<string, double> { [name] = value }));

        Assert.Equal(name, refusal.Parameter);
        Assert.Equal(message, refusal.Message);
    }

    [Fact]
    public void A_missing_parameter_is_refused()
    {
        var refusal = Assert.Throws<RunRequestException>(() => RunRequests.Validate(s_claim, new RunRequest("some", new Dictionary<string, double> { ["depth"] = 5 }, 1)));

        Assert.Equal("'rate' of 'some' is missing. It must be a number from 1×10⁻⁴ to 1.", refusal.Message);
    }

    [Fact]
    public void A_seed_is_not_negative() =>
        Assert.Equal("seed", Assert.Throws<RunRequestException>(() => RunRequests.For(s_claim, seed: -1)).Parameter);
}
