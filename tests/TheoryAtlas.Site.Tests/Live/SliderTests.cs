using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Live;

namespace TheoryAtlas.Site.Tests.Live;

public sealed class SliderTests
{
    [Theory]
    [InlineData(1, 100, true)]
    [InlineData(10, 1000, true)]
    [InlineData(1, 99, false)]
    [InlineData(0, 1000, false)]
    [InlineData(-100, 1000, false)]
    public void Ratios_are_laid_out_where_the_range_is_wide_and_positive(double min, double max, bool isLogarithmic) =>
        Assert.Equal(isLogarithmic, Slider.Of(Parameter(ParameterType.Int, min, max)).IsLogarithmic);

    [Fact]
    public void Whole_numbers_go_in_steps_of_one() => Assert.Equal(1, Slider.Of(Parameter(ParameterType.Int, 3, 12)).Step);

    [Theory]
    [InlineData(0.05, 0.5, 0.002)]
    [InlineData(0, 1, 0.01)]
    [InlineData(0.5, 1.5, 0.01)]
    [InlineData(-5, 5, 0.1)]
    public void Real_numbers_go_in_about_a_hundred_round_steps(double min, double max, double step) =>
        Assert.Equal(step, Slider.Of(Parameter(ParameterType.Real, min, max)).Step);

    [Fact]
    public void The_middle_of_a_logarithmic_slider_is_the_geometric_mean() =>
        Assert.Equal(0.5, Slider.Of(Parameter(ParameterType.Real, 1, 10_000)).At(100), 6);

    private static Parameter Parameter(ParameterType type, double min, double max) => new("p", type, min, min, max, "about", null);
}
