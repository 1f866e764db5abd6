using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests;

public sealed class SurveyTests
{
    [Theory]
    [InlineData("2.4", "§2.4")]
    [InlineData("10", "§10")]
    [InlineData("3-ntk", "")]
    [InlineData("group-4", "")]
    [InlineData("A.1", "")]
    [InlineData("", "")]
    public void Only_an_id_that_is_a_number_gives_a_number(string id, string number)
    {
        Assert.Equal(number, new Section(id, "Title", "About.", true, []).Number);
    }

    [Fact]
    public void All_sections_come_in_the_order_of_the_survey()
    {
        var survey = AtlasLoader.Load(Repository.TinyAtlas).Atlas.Survey("first-2020")!;

        Assert.Equal(["1", "1.1", "1.2", "2"], survey.AllSections.Select(section => section.Id));
        Assert.Equal([true, true, false, true], survey.AllSections.Select(section => section.Confirmed));
    }
}
