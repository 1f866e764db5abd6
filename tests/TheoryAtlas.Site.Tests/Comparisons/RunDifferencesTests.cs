using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Comparisons;

public sealed class RunDifferencesTests
{
    [Fact]
    public void A_quantity_whose_name_holds_a_parameter_is_held_against_itself()
    {
        var found = RunDifferences.Findings(Run("error at m ≤ 10", "slope"), Run("error at m ≤ 11", "slope"));

        Assert.Equal([("error at m ≤ 10", "error at m ≤ 11"), ("slope", "slope")], found.Select(row => (row.A?.Name, row.B?.Name)));
    }

    [Fact]
    public void A_name_that_both_have_goes_before_one_that_differs_in_its_numbers()
    {
        var found = RunDifferences.Findings(Run("mistakes with t = 2", "mistakes with t = 16"), Run("mistakes with t = 16", "mistakes with t = 64"));

        Assert.Equal([("mistakes with t = 2", "mistakes with t = 64"), ("mistakes with t = 16", "mistakes with t = 16")], found.Select(row => (row.A?.Name, row.B?.Name)));
    }

    [Fact]
    public void Other_quantities_stand_alone()
    {
        var found = RunDifferences.Findings(Run("slope"), Run("rank"));

        Assert.Equal([("slope", null), (null, "rank")], found.Select(row => (row.A?.Name, row.B?.Name)));
    }

    private static RunRecord Run(params string[] names) => Some.Run("a", 1, measured: 1, runtime: "here") with
    {
        Theorem = new ArmResult(new Evidence([.. names.Select(name => Finding.Equal(name, 1, 1, 0.1, "counting"))], []), null, 0),
        Control = null,
    };
}
