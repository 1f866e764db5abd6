using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Graphs;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Graphs;

public sealed class YearSpanTests
{
    [Fact]
    public void New_years_stand_alone_old_ones_in_decades_and_the_oldest_together()
    {
        var papers = Papers([1943, 1958, 1972, .. Enumerable.Range(0, 30).Select(i => 1985 + (i % 5)), .. Enumerable.Range(1990, 35)]);

        var names = YearSpan.Of(papers).Select(span => span.Name).ToList();

        Assert.Equal(["–1989", "1990s", "2000s", "2010", "2011"], names.Take(5));
        Assert.Equal("2024", names[^1]);
    }

    [Theory]
    [InlineData(1934, 2025)]
    [InlineData(2010, 2012)]
    [InlineData(2020, 2020)]
    public void Every_year_has_one_column(int oldest, int newest)
    {
        var spans = YearSpan.Of(Papers([oldest, newest]));

        Assert.All(Enumerable.Range(oldest, newest - oldest + 1), year => Assert.Single(spans, span => span.Holds(year)));
    }

    [Fact]
    public void No_papers_need_no_columns() => Assert.Empty(YearSpan.Of([]));

    private static List<Paper> Papers(int[] years) => [.. years.Select(year => Some.Atlas("/").Papers[0] with { Year = year })];
}
