using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Comparisons;

public sealed class ReproductionTests
{
    private static readonly RunRecord s_run = Some.Run("a", 1, measured: 2, runtime: "here");

    [Fact]
    public void Other_runs_of_the_seed_on_the_runtime_are_counted_and_the_run_itself_is_not()
    {
        var found = Reproduction.Of(s_run, [s_run, Some.Run("b", 1, 2, "here"), Some.Run("c", 1, 2.5, "here"), Some.Run("d", 2, 2, "here")]);

        Assert.Equal((1, 2), (found.Equal, found.Others));
        Assert.Equal("reproduced 1 of 2 times on this runtime", found.Short(null));
        Assert.Equal("Reproduced 1 of 2 times on this runtime, to the last bit.", found.Sentence(null));
        Assert.Empty(found.Elsewhere);
    }

    [Fact]
    public void A_run_that_nobody_repeated_is_not_called_reproduced()
    {
        var found = Reproduction.Of(s_run, [s_run]);

        Assert.Null(found.Short(null));
        Assert.Equal("Not repeated on this runtime yet.", found.Sentence(null));
    }

    [Fact]
    public void Other_runtimes_and_builds_are_told_apart_with_their_largest_relative_difference()
    {
        var found = Reproduction.Of(s_run, [s_run, Some.Run("b", 1, 2.5, "there"), Some.Run("c", 1, 2, "there"), Some.Run("d", 1, 2, "here", sdk: "other")]);

        Assert.Equal(2, found.Elsewhere.Count);
        Assert.Equal("2 runs, 1 equal; largest relative difference 0.2", found.Elsewhere.Single(other => other.Sdk != "other").Words(null));
        Assert.Equal("1 run, equal to the last bit", found.Elsewhere.Single(other => other.Sdk == "other").Words(null));
    }

    [Fact]
    public void Findings_that_only_one_run_has_differ_without_bound()
    {
        var other = s_run with { Theorem = new ArmResult(new Evidence([Finding.Equal("other", 2, 1, 0.1, "counting")], []), null, 0) };

        Assert.Equal(double.PositiveInfinity, RelativeDifference.Largest(s_run, other));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2, 1, 0.5)]
    [InlineData(-1, 1, 2)]
    [InlineData(0, 1e-300, 1)]
    [InlineData(1, double.NaN, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN, 0)]
    public void Relative_differences_are_in_units_of_the_larger_value(double a, double b, double expected) =>
        Assert.Equal(expected, RelativeDifference.Of(a, b));
}
