using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Runs.Tests.Verdicts;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(-2, "−2")]
    [InlineData(3.14159, "3.14")]
    [InlineData(-0.98765, "−0.988")]
    [InlineData(0.5, "0.5")]
    [InlineData(999.96, "1000")]
    [InlineData(9999, "9999")]
    [InlineData(65536, "65\u2009536")]
    [InlineData(-1234567, "−1\u2009234\u2009567")]
    [InlineData(0.001234, "0.00123")]
    [InlineData(0.0001234, "1.23×10⁻⁴")]
    [InlineData(3.8147e-6, "3.81×10⁻⁶")]
    [InlineData(1e-6, "1×10⁻⁶")]
    [InlineData(6.02214076e23, "6.02×10²³")]
    [InlineData(double.NaN, "not a number")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void Three_significant_digits_are_kept(double value, string text) => Assert.Equal(text, Numerals.Of(value));

    [Theory]
    [InlineData(-2.00312, 0.05, "−2")]
    [InlineData(-2.00312, 0.001, "−2.003")]
    [InlineData(1.0000012, 1e-7, "1.0000012")]
    [InlineData(0.25, 1e-300, "0.25")]
    public void More_digits_are_shown_where_the_tolerance_asks_for_them(double value, double tolerance, string text) =>
        Assert.Equal(text, Numerals.Of(value, tolerance));

    [Theory]
    [InlineData(-2.00312, 0.0111, "−2.003 ± 0.011")]
    [InlineData(0.5, 0.25, "0.5 ± 0.25")]
    [InlineData(1.5, 0, "1.5")]
    [InlineData(1.5, double.NaN, "1.5")]
    public void An_uncertainty_has_two_digits_and_decides_those_of_the_value(double value, double error, string text) =>
        Assert.Equal(text, Numerals.WithError(value, error));
}
