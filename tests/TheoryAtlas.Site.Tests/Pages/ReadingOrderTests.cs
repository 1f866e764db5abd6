using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Pages.Topics;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed class ReadingOrderTests
{
    [Fact]
    public void The_papers_that_others_of_the_topic_build_on_come_by_year()
    {
        var papers = Enumerable.Range(0, 10).Select(i => Paper("p" + i, 2020 - i, buildsOn: i < 4 ? ["p9"] : i < 6 ? ["p7"] : [])).ToList();

        var first = ReadingOrder.Of(papers, Atlas(papers));

        Assert.Equal(["p9", "p7"], first.Select(pair => pair.Paper.Key));
        Assert.Equal((4, 0, 0), (first[0].Later, first[0].Claims, first[0].Surveys));
    }

    [Fact]
    public void A_paper_without_notes_is_not_where_to_begin()
    {
        var papers = Enumerable.Range(0, 10).Select(i => Paper("p" + i, 2020, buildsOn: i > 0 ? ["p0"] : []) with { Notes = PaperNotes.None }).ToList();

        Assert.Empty(ReadingOrder.Of(papers, Atlas(papers)));
    }

    [Fact]
    public void A_short_topic_needs_no_order()
    {
        var papers = new List<Paper> { Paper("p0", 2000, []), Paper("p1", 2001, ["p0"]) };

        Assert.Empty(ReadingOrder.Of(papers, Atlas(papers)));
    }

    private static Atlas Atlas(IEnumerable<Paper> papers) => new("/", papers, [], [], []);

    private static Paper Paper(string key, int year, string[] buildsOn) =>
        new() { Key = key, Title = key, Authors = ["A"], Year = year, Topics = ["t"], BuildsOn = buildsOn, Notes = PaperNotes.None with { Tldr = "Something." } };
}
