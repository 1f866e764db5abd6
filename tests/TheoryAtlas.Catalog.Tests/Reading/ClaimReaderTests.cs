using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Reading;

public sealed class ClaimReaderTests
{
    private const string Folds = "{ type: int, default: 6, min: 2, max: 12, about: number of folds }";

    [Theory]
    [InlineData("{ type: int, default: 6, min: ‸12, max: 12, about: folds }", Codes.OutOfBounds, "min of 'folds' is 12 and max is 12; min must be smaller.")]
    [InlineData("{ type: int, default: 6, min: ‸13, max: 12, about: folds }", Codes.OutOfBounds, "min of 'folds' is 13 and max is 12; min must be smaller.")]
    [InlineData("{ type: int, default: ‸1, min: 2, max: 12, about: folds }", Codes.OutOfBounds, "default of 'folds' is 1; it must lie between min (2) and max (12).")]
    [InlineData("{ type: real, default: ‸12.5, min: 2, max: 12, about: folds }", Codes.OutOfBounds, "default of 'folds' is 12.5; it must lie between min (2) and max (12).")]
    [InlineData("{ type: int, default: ‸6.5, min: 2, max: 12, about: folds }", Codes.WrongForm, "default of 'folds' is 6.5, but the parameter's type is int. Use a whole number, or 'type: real'.")]
    [InlineData("{ type: int, default: 6, min: ‸1.5, max: 12, about: folds }", Codes.WrongForm, "min of 'folds' is 1.5, but the parameter's type is int. Use a whole number, or 'type: real'.")]
    [InlineData("{ type: int, default: 6, min: 2, max: ‸1e10, about: folds }", Codes.OutOfBounds, "max of 'folds' is 1e10; an int lies between -2147483647 and 2147483647. Use a smaller number, or 'type: real'.")]
    [InlineData("{ type: int, default: ‸NaN, min: 2, max: 12, about: folds }", Codes.WrongForm, "default must be a number; it is 'NaN'.")]
    [InlineData("{ type: int, default: ‸.nan, min: 2, max: 12, about: folds }", Codes.WrongForm, "default must be a number; it is '.nan'.")]
    [InlineData("{ type: real, default: 6, min: 2, max: ‸.inf, about: folds }", Codes.WrongForm, "max must be a number; it is '.inf'.")]
    [InlineData("{ type: real, default: 6, min: ‸-Infinity, max: 12, about: folds }", Codes.OutOfBounds, "min is -Infinity, which is more than a computer's numbers hold (1.8e308).")]
    [InlineData("{ type: real, default: 6, min: 2, max: ‸1e999, about: folds }", Codes.OutOfBounds, "max is 1e999, which is more than a computer's numbers hold (1.8e308).")]
    [InlineData("{ type: real, default: ‸\"6\", min: 2, max: 12, about: folds }", Codes.WrongForm, "default must be a number; it is the text '6'. Write 6 without quotes.")]
    [InlineData("{ type: ‸whole, default: 6, min: 2, max: 12, about: folds }", Codes.NotAllowed, "type is 'whole'; it must be one of int, real.")]
    [InlineData("‸{ type: int, default: 6, min: 2, about: folds }", Codes.MissingField, "parameters.folds lacks the field 'max': The largest value allowed.")]
    [InlineData("‸6", Codes.WrongForm, "parameters.folds must be a mapping with the fields type, default, min, max, about, unit; it is '6'.")]
    public void A_parameter_that_cannot_be_is_reported_at_the_value_that_is_wrong(string parameter, string code, string message)
    {
        Altered.Gives(Altered.Claim, Folds, parameter, code, message);
    }

    [Fact]
    public void A_parameter_has_a_name_that_CSharp_and_the_command_line_can_say()
    {
        Altered.Gives(Altered.Claim, "  folds: {", "  ‸Number-of folds: {", Codes.BadName, "'Number-of folds' cannot be a name in parameters: use small letters, digits and underscores, a letter first.");
    }

    [Theory]
    [InlineData("0s")]
    [InlineData("21s")]
    [InlineData("1m")]
    [InlineData("1.5s")]
    public void A_budget_is_one_to_twenty_seconds(string budget)
    {
        Altered.Gives(Altered.Claim, "budget: 1s", $"budget: ‸{budget}", Codes.WrongForm, $"budget is '{budget}', which does not have the form that is expected. For example: 5s");
    }
}
