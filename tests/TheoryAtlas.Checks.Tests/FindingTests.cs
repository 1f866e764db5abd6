namespace TheoryAtlas.Checks.Tests;

public sealed class FindingTests
{
    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(1.05, 0.5)]
    [InlineData(0.95, 0.5)]
    [InlineData(1.3, 3)]
    public void Equal_counts_the_distance_on_both_sides(double measured, double margin) =>
        Assert.Equal(margin, Finding.Equal("x", measured, 1, 0.1, "some").Margin, 12);

    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(1.0, 0)]
    [InlineData(1.2, 2)]
    public void AtMost_counts_only_what_is_above(double measured, double margin) =>
        Assert.Equal(margin, Finding.AtMost("x", measured, 1, 0.1, "some").Margin, 12);

    [Theory]
    [InlineData(1.8, 0)]
    [InlineData(0.8, 2)]
    public void AtLeast_counts_only_what_is_below(double measured, double margin) =>
        Assert.Equal(margin, Finding.AtLeast("x", measured, 1, 0.1, "some").Margin, 12);

    [Theory]
    [InlineData(2.0, true)]
    [InlineData(4.0, true)]
    [InlineData(1.99, false)]
    [InlineData(4.01, false)]
    public void Within_passes_on_the_closed_interval(double measured, bool passed) =>
        Assert.Equal(passed, Finding.Within("x", measured, 2, 4, "some").Passed);

    [Fact]
    public void Counts_differ_by_whole_numbers()
    {
        Assert.True(Finding.Count("regions", 7, 7).Passed);
        Assert.Equal(2, Finding.Count("regions", 8, 7).Margin);
    }

    [Fact]
    public void A_rate_takes_slope_and_standard_error_from_the_fit()
    {
        var finding = Finding.Rate("rate", new LineFit(-1.9, 0, 0.02), -2, 0.05, "some");

        Assert.Equal((-1.9, 0.02), (finding.Measured, finding.StandardError));
        Assert.Equal(2, finding.Margin, 12);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_not_finite_never_passes_as_equal(double measured)
    {
        var finding = Finding.Equal("x", measured, 1, 0.1, "some");

        Assert.False(finding.Passed);
        Assert.False(finding.IsFinite);
        Assert.False(Finding.Equal("x", 1, measured, 0.1, "some").IsFinite);
    }

    [Fact]
    public void NaN_does_not_pass_a_bound_either()
    {
        Assert.False(Finding.AtMost("x", double.NaN, 1, 0.1, "some").Passed);
        Assert.False(Finding.AtLeast("x", double.NaN, 1, 0.1, "some").Passed);
    }

    [Fact]
    public void An_infinity_on_the_right_side_of_a_bound_does_not_pass()
    {
        Assert.False(Finding.AtMost("x", double.NegativeInfinity, 1, 0.1, "some").Passed);
        Assert.False(Finding.AtLeast("x", double.PositiveInfinity, 1, 0.1, "some").Passed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_tolerance_is_a_positive_number(double tolerance)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Finding.Equal("gap", 1, 1, tolerance, "some"));

        Assert.Contains("'gap'", refusal.Message);
    }

    [Fact]
    public void A_name_and_a_reason_are_needed()
    {
        Assert.Throws<ArgumentException>(() => Finding.Equal(" ", 1, 1, 1, "some"));
        Assert.Throws<ArgumentException>(() => Finding.Equal("x", 1, 1, 1, ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => Finding.Within("x", 1, 2, 2, "some"));
    }

    [Fact]
    public void The_worst_finding_has_the_largest_margin_and_one_failure_fails_the_arm()
    {
        var evidence = new Evidence([Finding.Equal("a", 1, 1, 0.1, "some"), Finding.Equal("b", 3, 1, 0.1, "some"), Finding.Equal("c", 2, 1, 0.1, "some")], []);

        Assert.False(evidence.Passed);
        Assert.Equal("b", evidence.Worst.Name);
    }
}
