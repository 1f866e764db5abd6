using TheoryAtlas.Catalog;
using TheoryAtlas.Import.Claims;

namespace TheoryAtlas.Import.Tests.Claims;

public sealed class ParameterTextTests
{
    [Fact]
    public void A_line_names_type_default_and_bounds_and_may_say_what_it_is() =>
        Assert.Equal(new Parameter("max_depth", ParameterType.Int, 8, 3, 12, "deepest: measured", null), ParameterText.Read("max_depth = int:8:3:12:deepest: measured", out _));

    [Fact]
    public void What_is_not_said_is_the_name() =>
        Assert.Equal(new Parameter("noise_level", ParameterType.Real, 0.1, 1e-3, 1, "noise level", null), ParameterText.Read("noise_level=real:0.1:1e-3:1", out _));

    [Theory]
    [InlineData("width", "'width' is no parameter. Write it as name=type:default:min:max")]
    [InlineData("width=int:8", "is no parameter")]
    [InlineData("Width=int:8:1:9", "'Width' cannot be the name of a parameter.")]
    [InlineData("width=whole:8:1:9", "Write int for whole numbers, or real.")]
    [InlineData("width=int:eight:1:9", "default of 'width' is 'eight', which is no number.")]
    [InlineData("width=real:1:0:1e999", "max of 'width' is '1e999', which is no number.")]
    [InlineData("width=int:8.5:1:9", "Use a whole number, or real.")]
    [InlineData("width=int:8:9:9", "min must be smaller")]
    [InlineData("width=int:80:1:9", "default of 'width' is 80; it must lie between min (1) and max (9).")]
    public void A_mistake_is_told_with_what_would_be_right(string text, string says)
    {
        Assert.Null(ParameterText.Read(text, out var problem));
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }
}
