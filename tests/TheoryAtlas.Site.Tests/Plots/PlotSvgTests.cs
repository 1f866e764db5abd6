using System.Xml.Linq;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Site.Plots;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Plots;

public sealed class PlotSvgTests
{
    [Fact]
    public void A_plot_is_named_and_described_for_those_who_cannot_see_it()
    {
        var svg = Render(Some.Overlay(Axis.Linear("y"), [new(1, 1), new(2, 2)]));

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("A caption", svg.Elements().Single(element => element.Name.LocalName == "title").Value);
        Assert.Contains(svg.Elements(), element => element.Name.LocalName == "desc");
    }

    [Fact]
    public void A_mark_is_drawn_for_every_point_and_the_control_has_its_own_class()
    {
        var svg = Render(Some.Overlay(Axis.Linear("y"), [new(1, 1), new(2, 2)], control: [new(1, 1), new(2, 2), new(3, 3)]));

        Assert.Equal(2, Frame(svg).Count(element => Class(element) == "measured"));
        Assert.Equal(3, Frame(svg).Count(element => Class(element) == "control"));
    }

    [Fact]
    public void Decades_are_labelled_with_raised_exponents_and_a_proper_minus()
    {
        var svg = Render(Some.Overlay(Axis.Log("error"), [new(1, 1e-2), new(2, 1e-6)]));

        var exponents = svg.Descendants().Where(element => Class(element) == "exponent").Select(element => element.Value);
        Assert.Equal(["−6", "−5", "−4", "−3", "−2"], exponents.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void A_logarithmic_axis_leaves_out_what_it_cannot_show()
    {
        var svg = Render(Some.Overlay(Axis.Log("error"), [new(1, 0), new(2, -1), new(3, 0.1)]));

        Assert.Single(Frame(svg), element => Class(element) == "measured");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    [InlineData(-5)]
    public void Equal_values_still_give_finite_positions(double value)
    {
        var text = PlotSvg.Render(Some.Overlay(Axis.Linear("y"), [new(1, value), new(1, value)], [new(1, value)]), "p");

        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plot_without_points_is_an_empty_frame() => Assert.Equal("svg", Render(Some.Overlay(Axis.Log("y"), [])).Name.LocalName);

    [Fact]
    public void A_long_series_is_a_curve_without_marks()
    {
        var svg = Render(Some.Overlay(Axis.Linear("y"), [.. Enumerable.Range(0, 1000).Select(i => new PlotPoint(i, i))]));

        Assert.Single(Frame(svg), element => Class(element) == "measured-curve");
        Assert.DoesNotContain(Frame(svg), element => Class(element) == "measured");
    }

    [Fact]
    public void A_standard_error_is_a_bar_through_its_point()
    {
        var svg = Render(Some.Overlay(Axis.Linear("y"), [new(1, 1, 0.5), new(2, 2)]));

        Assert.Single(svg.Descendants(), element => Class(element) == "measured-error");
    }

    [Fact]
    public void Names_cannot_break_out_of_the_drawing()
    {
        var text = PlotSvg.Render(Some.Overlay(Axis.Linear("<script>"), [new(1, 1)], name: "\"><script>"), "p");

        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_drawing_that_leaves_the_site_carries_its_style()
    {
        var overlay = Some.Overlay(Axis.Linear("y"), [new(1, 1)]);

        Assert.Contains("<style>", PlotSvg.Render(overlay, "p", standalone: true), StringComparison.Ordinal);
        Assert.DoesNotContain("<style>", PlotSvg.Render(overlay, "p"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_that_would_flatten_the_rest_leaves_the_frame()
    {
        var alone = Marks(Some.Overlay(Axis.Linear("y"), [new(1, 1), new(2, 2)]));
        var beside = Marks(Some.Overlay(Axis.Linear("y"), [new(1, 1), new(2, 2)], control: [new(1, 1e6)]));

        Assert.True(Math.Abs(beside[0] - beside[1]) > Math.Abs(alone[0] - alone[1]) / 2);
    }

    [Fact]
    public void A_control_that_would_flatten_the_rest_has_a_frame_of_its_own_with_its_own_ticks()
    {
        var svg = Render(Some.Overlay(Axis.Linear("y"), [new(1, 1), new(2, 2)], control: [new(1, 1e6), new(2, 2e6)]));
        var twin = svg.Elements().Single(element => Class(element) == "twin");

        Assert.Equal(2, twin.Elements().Count(element => Class(element) == "control"));
        Assert.All(twin.Elements().Where(element => Class(element) == "control"), mark => Assert.InRange(double.Parse(mark.Attribute("cy")!.Value), PlotFrame.TwinTop, PlotFrame.Bottom));
        Assert.DoesNotContain(Frame(svg), element => Class(element) == "control");
        Assert.Equal(2, svg.Descendants().Count(element => Class(element) == "axis"));
    }

    [Fact]
    public void Lines_say_themselves_what_they_are_and_the_key_only_what_they_do_not()
    {
        var svg = Render(Some.Overlay(Axis.Linear("y"), [new(1, 1), new(2, 2)], predicted: [new(1, 1), new(2, 2)], control: [new(1, 2), new(2, 1)], name: "slope"));
        var labels = svg.Descendants().Where(element => Class(element)?.StartsWith("series-label", StringComparison.Ordinal) == true).Select(element => element.Value);

        Assert.Equal(["control", "lawpredicted", "slopemeasured"], labels.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(svg.Descendants(), element => Class(element)?.StartsWith("key", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void The_reference_lies_under_the_run_as_a_layer_that_can_be_hidden_and_fits_the_frame()
    {
        var svg = Render(Some.Overlay(Axis.Linear("y"), [new(1, 1), new(2, 2)]) with { Reference = Reference(Axis.Linear("y"), [new(1, 5), new(9, 9)]) });
        var layers = svg.Descendants().Where(element => Class(element) == "reference-layer").ToArray();
        var rings = layers.SelectMany(layer => layer.Elements()).Where(element => Class(element) == "reference" && element.Attribute("cy") is not null).ToArray();

        Assert.Equal(2, layers.Length);
        Assert.Contains("reference", layers[0].Value, StringComparison.Ordinal);
        Assert.All(rings, ring => Assert.InRange(double.Parse(ring.Attribute("cx")!.Value), 0, PlotFrame.Width));
        Assert.True(svg.ToString().IndexOf("class=\"reference\"", StringComparison.Ordinal) < svg.ToString().LastIndexOf("class=\"measured\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reference_on_other_axes_is_not_drawn()
    {
        var overlay = Some.Overlay(Axis.Linear("y"), [new(1, 1)]);

        Assert.Null(overlay.Over(Reference(Axis.Log("y"), [new(1, 1)])).Reference);
        Assert.NotNull(overlay.Over(Reference(Axis.Linear("y"), [new(1, 1)])).Reference);
        Assert.Null(overlay.Over(null).Reference);
    }

    [Fact]
    public void Two_plots_in_one_frame_have_equal_axes()
    {
        PlotOverlay one = Some.Overlay(Axis.Linear("y"), [new(1, 1), new(2, 2)]), other = Some.Overlay(Axis.Linear("y"), [new(1, 1), new(4, 40)]);
        var frame = PlotFrame.Around([one, other]);

        var ticks = new[] { one, other }.Select(overlay => string.Join(' ', XElement.Parse(PlotSvg.Render(overlay, "p", frame: frame)).Descendants().Where(element => Class(element) == "tick-label"))).ToArray();

        Assert.Equal(ticks[0], ticks[1]);
    }

    [Fact]
    public void Series_that_end_at_one_place_inside_the_frame_have_their_names_one_below_the_other()
    {
        var overlay = Some.Overlay(Axis.Linear("y"), [new(1, 1), new(2, 2)], predicted: [new(1, 1), new(2, 2.01)]) with { Reference = Reference(Axis.Linear("y"), [new(1, 1), new(9, 9)]) };

        var labels = Render(overlay).Descendants().Where(element => Class(element)?.StartsWith("series-label", StringComparison.Ordinal) == true).ToArray();

        Assert.Equal(2, labels.Length);
        Assert.Equal(labels[0].Attribute("x")!.Value, labels[1].Attribute("x")!.Value);
        Assert.True(Math.Abs(double.Parse(labels[0].Attribute("y")!.Value) - double.Parse(labels[1].Attribute("y")!.Value)) > 12);
    }

    [Fact]
    public void Names_that_crowd_stand_by_role_and_the_role_ends_them()
    {
        static Series Of(string name, SeriesRole role, double end) => new(name, role, [new(1, 1), new(2, end)]);
        var plot = new Plot("A caption", Axis.Linear("n"), Axis.Linear("y"), [Of("small", SeriesRole.Measured, 2.02), Of("law", SeriesRole.Predicted, 2.01), Of("large", SeriesRole.Measured, 2)]);

        var labels = Render(new PlotOverlay(plot, null)).Descendants().Where(element => Class(element)?.StartsWith("series-label", StringComparison.Ordinal) == true);

        Assert.Equal(["large", "smallmeasured", "lawpredicted"], labels.OrderBy(element => double.Parse(element.Attribute("y")!.Value)).Select(element => element.Value));
    }

    private static Plot Reference(Axis y, PlotPoint[] points) => new("A caption", Axis.Linear("n"), y, [new Series("measured", SeriesRole.Measured, points)]);

    private static double[] Marks(PlotOverlay overlay) =>
        [.. Frame(Render(overlay)).Where(element => Class(element) == "measured").Select(element => double.Parse(element.Attribute("cy")!.Value))];

    private static XElement Render(PlotOverlay overlay) => XElement.Parse(PlotSvg.Render(overlay, "p"));

    private static IEnumerable<XElement> Frame(XElement svg) =>
        svg.Elements().Where(element => element.Attribute("clip-path") is not null).Descendants();

    private static string? Class(XElement element) => element.Attribute("class")?.Value;
}
