using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Live;

public sealed class RunFormTests
{
    [Fact]
    public void Fields_that_are_not_given_have_their_defaults()
    {
        var form = Form();

        Assert.True(form.IsValid);
        Assert.Equal(400, form.Request().Parameters["n"]);
        Assert.Equal(1, form.Request().Seed);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("1001")]
    [InlineData("20.5")]
    [InlineData("NaN")]
    [InlineData("1e999")]
    [InlineData("ten")]
    [InlineData("20; drop table runs")]
    public void A_parameter_out_of_bounds_is_named_with_its_bounds(string typed)
    {
        var form = Form(("n", typed));

        Assert.Equal("n must be a whole number from 10 to 1000.", form.Errors["n"]);
        Assert.Equal(typed, form.Typed("n"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    [InlineData("x")]
    public void A_seed_is_a_whole_number(string typed) => Assert.False(Form(("seed", typed)).IsValid);

    private static RunForm Form(params (string Name, string Value)[] fields) =>
        new(Some.Claim("verified", "A claim"), name => fields.FirstOrDefault(field => field.Name == name).Value);
}
