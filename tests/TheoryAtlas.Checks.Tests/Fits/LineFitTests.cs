using FsCheck;
using FsCheck.Fluent;

namespace TheoryAtlas.Checks.Tests.Fits;

public sealed class LineFitTests
{
    [Fact]
    public void Five_points_give_the_values_worked_by_hand()
    {
        // From the normal equations:
        // x̄ = 3, ȳ = 4, Sxx = 10, Sxy = 6, residual sum of squares 6 - 3.6 = 2.4.
        var fit = LineFit.Of([1, 2, 3, 4, 5], [2, 4, 5, 4, 5]);

        Assert.Equal(0.6, fit.Slope, 14);
        Assert.Equal(2.2, fit.Intercept, 14);
        Assert.Equal(Math.Sqrt(2.4 / 3 / 10), fit.SlopeStandardError, 14);
    }

    [Fact]
    public void A_power_law_is_a_line_in_logarithms()
    {
        double[] x = [1, 2, 4, 8, 16];
        var fit = LineFit.LogLog(x, [.. x.Select(value => 3 * Math.Pow(value, -1.5))]);

        Assert.Equal(-1.5, fit.Slope, 12);
        Assert.Equal(Math.Log(3), fit.Intercept, 12);
        Assert.Equal(0, fit.SlopeStandardError, 12);
    }

    [Fact]
    public void An_exponential_is_a_line_in_one_logarithm() =>
        Assert.Equal(-Math.Log(4), LineFit.SemiLog([0, 1, 2, 3], [1, 0.25, 0.0625, 0.015625]).Slope, 12);

    [Fact]
    public void Any_line_is_found_again() => Prop.ForAll(
        ArbMap.Default.ArbFor<(short Slope, short Intercept, byte Start)>(),
        line =>
        {
            double[] x = [line.Start, line.Start + 0.5, line.Start + 2, line.Start + 7];
            var fit = LineFit.Of(x, [.. x.Select(value => line.Intercept + line.Slope * value)]);
            return Math.Abs(fit.Slope - line.Slope) <= 1e-9 * (1 + Math.Abs(line.Slope) + Math.Abs(line.Intercept));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Shifting_and_scaling_the_ordinates_does_the_same_to_the_line() => Prop.ForAll(
        ArbMap.Default.ArbFor<(sbyte A, sbyte B, sbyte C, sbyte D)>(),
        y =>
        {
            double[] x = [0, 1, 2, 4], values = [y.A, y.B, y.C, y.D];
            var fit = LineFit.Of(x, values);
            var moved = LineFit.Of(x, [.. values.Select(value => 5 - 2 * value)]);
            return Math.Abs(moved.Slope + 2 * fit.Slope) < 1e-9
                && Math.Abs(moved.Intercept - (5 - 2 * fit.Intercept)) < 1e-9
                && Math.Abs(moved.SlopeStandardError - 2 * fit.SlopeStandardError) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_defines_no_line_is_refused()
    {
        Assert.Throws<ArgumentException>(() => LineFit.Of([1], [1]));
        Assert.Throws<ArgumentException>(() => LineFit.Of([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => LineFit.Of([2, 2, 2], [1, 2, 3]));
    }

    [Fact]
    public void Two_points_give_a_line_without_a_standard_error() =>
        Assert.Equal(new LineFit(2, 1, 0), LineFit.Of([0, 1], [1, 3]));
}
