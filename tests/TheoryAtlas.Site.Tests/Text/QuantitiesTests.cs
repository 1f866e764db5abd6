using TheoryAtlas.Checks;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1e-9, "< 0.01")]
    [InlineData(0.249, "0.25")]
    [InlineData(0.996, "1")]
    [InlineData(1, "1")]
    [InlineData(1.004, "1.004")]
    [InlineData(1.0000001, "> 1")]
    [InlineData(68.9, "69")]
    [InlineData(1e9, "> 1000")]
    public void A_margin_says_how_near_it_is_to_one(double margin, string text) => Assert.Equal(text, Quantities.Margin(margin));

    [Fact]
    public void A_value_far_from_its_prediction_has_few_digits() =>
        Assert.Equal("32\u2009720", Quantities.Measured(Finding.Equal("x", 32715.117478391, 1, 1e-9, "rounding")));

    [Theory]
    [InlineData(0.0123, "12 ms")]
    [InlineData(1.26, "1.3 s")]
    [InlineData(61.7, "62 s")]
    public void Durations_have_two_digits(double seconds, string text) => Assert.Equal(text, Quantities.Seconds(seconds));
}
