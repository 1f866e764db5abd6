using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Rules;

public sealed class CheckAttributeTests
{
    [Fact]
    public void A_check_names_the_claim_in_whose_folder_it_stands()
    {
        Altered.Gives(Altered.Check, "(\"tent-folds\")", "(\"‸kernel-stays\")", Codes.CheckAttribute, "The check names the claim 'kernel-stays', but stands in the folder of 'tent-folds'. Write [ClaimCheck(\"tent-folds\")].");
    }

    [Theory]
    [InlineData("")]
    [InlineData("// [ClaimCheck(\"tent-folds\")]")]
    public void A_check_without_its_attribute_is_told_what_to_write(string attribute)
    {
        Altered.Gives(Altered.Check, "[ClaimCheck(\"tent-folds\")]", attribute, Codes.CheckAttribute, "The check carries no attribute. Write [ClaimCheck(\"tent-folds\")] above its class.");
    }

    [Fact]
    public void A_parameter_that_is_not_declared_is_reported_where_it_is_read()
    {
        Altered.Gives(
            Altered.Check,
            "int folds = run.Int(\"folds\");",
            "int folds = run.Int(\"folds\") + run.Int(\"‸fold\");",
            Codes.ParameterUse,
            "The check reads the parameter 'fold', which claim.yaml does not declare. Did you mean 'folds'? Declare it under 'parameters', or read one that is there.");
    }

    [Theory]
    [InlineData("int", "Int")]
    [InlineData("real", "Real")]
    public void A_parameter_that_is_never_read_is_reported_in_the_check(string type, string method)
    {
        var finding = Assert.Single(Altered.Findings(Altered.Claim, "  folds: {", $"  depth: {{ type: {type}, default: 1, min: 0, max: 2, about: nothing }}\n  folds: {{"));

        Assert.Equal($"{Altered.Check}:1:1: error {Codes.ParameterUse}: claim.yaml declares the parameter 'depth', which the check never reads. Read it with run.{method}(\"depth\"), or remove it.", finding);
    }
}
