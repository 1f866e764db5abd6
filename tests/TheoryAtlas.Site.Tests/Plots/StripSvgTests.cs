using System.Xml.Linq;
using TheoryAtlas.Checks;
using TheoryAtlas.Site.Plots;
using TheoryAtlas.Site.Seeds;

namespace TheoryAtlas.Site.Tests.Plots;

public sealed class StripSvgTests
{
    [Fact]
    public void Each_seed_is_a_dot_in_the_lane_of_its_arm()
    {
        var svg = Render(Scatter([0.95, 1, 1.05], [1.2, 1.25]));

        Assert.Equal(3, Dots(svg, "measured").Length);
        Assert.Equal(2, Dots(svg, "control").Length);
    }

    [Fact]
    public void A_control_far_outside_is_named_at_the_edge_with_its_values()
    {
        var svg = Render(Scatter([0.95, 1, 1.05], [500, 600]));

        Assert.Empty(Dots(svg, "control"));
        Assert.Contains("2 further off: 500 to 600", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_values_are_one_dot_with_their_count()
    {
        var svg = Render(Scatter([1, 1, 1, 1], [3]));

        Assert.Single(Dots(svg, "measured"));
        Assert.Contains("×4", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_tick_labels_stay_inside_the_drawing_and_apart()
    {
        var svg = Render(new FindingScatter([Finding.Equal("x", 1, 1, 3.7e-9, "counting")], []));

        var ticks = svg.Descendants().Where(element => element.Attribute("class")?.Value == "tick-label").Select(element => (Middle: double.Parse(element.Attribute("x")!.Value), Half: element.Value.Length * 3.3)).ToArray();

        Assert.True(ticks.Length > 1);
        Assert.All(ticks, tick => Assert.InRange(tick.Middle + tick.Half, 0, 480.5));
        Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.True(pair.First.Middle + pair.First.Half < pair.Second.Middle - pair.Second.Half));
    }

    [Theory]
    [InlineData(Comparison.Equal)]
    [InlineData(Comparison.AtMost)]
    [InlineData(Comparison.AtLeast)]
    public void The_band_is_what_passes_and_reaches_the_edge_where_there_is_no_limit(Comparison comparison)
    {
        var svg = Render(Scatter([0.95, 1.05], [1.3], comparison));
        var band = svg.Descendants().Single(element => element.Attribute("class")?.Value == "band");
        double from = Number(band, "x"), to = from + Number(band, "width");

        Assert.Equal(comparison == Comparison.AtMost, from == 62);
        Assert.Equal(comparison == Comparison.AtLeast, to == 470);
    }

    [Fact]
    public void Predictions_that_vary_are_laid_out_in_tolerances()
    {
        var scatter = new FindingScatter([Finding.Equal("x", 10, 8, 2, "some"), Finding.Equal("x", 5, 5, 1, "some")], []);

        Assert.False(scatter.IsShared);
        Assert.Equal([1, 0], scatter.Theorem.Select(scatter.Place));
        Assert.Equal((-1, 1), (scatter.Low, scatter.High));
    }

    [Fact]
    public void Names_cannot_break_out_of_the_drawing() =>
        Assert.DoesNotContain("<script", StripSvg.Render(new FindingScatter([Finding.Equal("\"><script>", 1, 1, 1, "some")], []), "s"), StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_no_number_leaves_no_trace_in_the_coordinates(double value) =>
        Assert.DoesNotContain("=\"NaN", StripSvg.Render(Scatter([1, value], [value]), "s"), StringComparison.Ordinal);

    private static FindingScatter Scatter(double[] theorem, double[] control, Comparison comparison = Comparison.Equal) =>
        new([.. theorem.Select(value => Of(value, comparison))], [.. control.Select(value => Of(value, comparison))]);

    private static Finding Of(double value, Comparison comparison) => Finding.Equal("x", value, 1, 0.1, "some") with { Comparison = comparison };

    private static XElement Render(FindingScatter scatter) => XElement.Parse(StripSvg.Render(scatter, "s"));

    private static XElement[] Dots(XElement svg, string role) =>
        [.. svg.Descendants().Where(element => element.Name.LocalName == "circle" && element.Attribute("class")?.Value == role)];

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value);
}
