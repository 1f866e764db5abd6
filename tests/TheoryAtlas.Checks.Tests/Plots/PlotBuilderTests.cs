using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Checks.Tests.Plots;

public sealed class PlotBuilderTests
{
    private static readonly Finding s_finding = Finding.Count("n", 1, 1);

    [Fact]
    public void Points_are_told_as_they_come_and_kept_in_order()
    {
        var recorder = new Recorder();
        using var run = new CheckContext(Arm.Theorem, new Dictionary<string, double>(), 1, recorder);
        var plot = run.Plot("Error", Axis.Linear("n"), Axis.Log("error"));
        plot.Measured("error").Add(1, 0.5, 0.1);
        plot.Predicted("4⁻ⁿ").Add(1, 0.25);
        plot.Measured("error").Add(2, 0.1);
        var built = run.Evidence(s_finding).Plots.Single();

        Assert.Equal(["plot 0 Error with 0 series", "plot 0 error Measured (1, 0.5, 0.1)", "plot 0 4⁻ⁿ Predicted (1, 0.25, )", "plot 0 error Measured (2, 0.1, )"], recorder.Lines);
        Assert.Equal([("error", SeriesRole.Measured, 2), ("4⁻ⁿ", SeriesRole.Predicted, 1)], built.Series.Select(series => (series.Name, series.Role, series.Points.Count)));
        Assert.Equal(AxisScale.Log, built.Y.Scale);
    }

    [Fact]
    public void One_name_may_be_both_measured_and_predicted()
    {
        using var run = new CheckContext(Arm.Theorem, new Dictionary<string, double>(), 1);
        var plot = run.Plot("Loss", Axis.Linear("t"), Axis.Linear("loss"));
        plot.Measured("loss").Add(0, 1);
        plot.Predicted("loss").Add(0, 1);

        Assert.Equal(2, run.Evidence(s_finding).Plots[0].Series.Count);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void A_point_that_cannot_be_drawn_is_left_out(double x, double y)
    {
        var recorder = new Recorder();
        using var run = new CheckContext(Arm.Theorem, new Dictionary<string, double>(), 1, recorder);
        run.Plot("Loss", Axis.Linear("t"), Axis.Linear("loss")).Measured("loss").Add(x, y);

        Assert.Single(recorder.Lines);
        Assert.Empty(run.Evidence(s_finding).Plots[0].Series[0].Points);
    }

    [Fact]
    public void An_uncertainty_that_is_not_finite_is_left_out_alone()
    {
        using var run = new CheckContext(Arm.Theorem, new Dictionary<string, double>(), 1);
        run.Plot("Loss", Axis.Linear("t"), Axis.Linear("loss")).Measured("loss").Add(1, 2, double.NaN);

        Assert.Equal(new PlotPoint(1, 2), run.Evidence(s_finding).Plots[0].Series[0].Points[0]);
    }
}
