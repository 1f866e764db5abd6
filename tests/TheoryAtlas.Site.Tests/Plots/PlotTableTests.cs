using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Site.Plots;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Plots;

public sealed class PlotTableTests
{
    [Fact]
    public void Every_point_has_a_row_also_where_several_share_an_abscissa()
    {
        var table = PlotTable.Of(Some.Overlay(Axis.Linear("y"), [new(1, 5), new(2, 6)], [new(1, 10), new(1, 11), new(2, 12)]));

        Assert.Equal<(double, double?, double?)>([(1, 10, 5), (1, 11, null), (2, 12, 6)], table.Rows.Select(row => (row.X, row.Values[0]?.Y, row.Values[1]?.Y)));
        Assert.Equal(3, table.Total);
    }

    [Fact]
    public void What_is_too_long_to_read_is_cut_and_says_how_long_it_is()
    {
        var table = PlotTable.Of(Some.Overlay(Axis.Linear("y"), [], [.. Enumerable.Range(0, 500).Select(x => new PlotPoint(x, x))]));

        Assert.Equal((200, 500), (table.Rows.Count, table.Total));
    }
}
