using System.Xml.Linq;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Plots;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Plots;

public sealed class TimelineSvgTests
{
    [Fact]
    public void Each_run_is_a_link_oldest_first_with_its_verdict_in_words()
    {
        var svg = Render(Some.Run("new", 2, 1.05, "here"), Some.Run("old", 1, 1.02, "here"));

        Assert.Equal(["/runs/old", "/runs/new"], Links(svg).Select(link => link.Attribute("href")!.Value));
        Assert.StartsWith("verified, n 400, seed 1", Links(svg)[0].Elements().First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_margin_of_a_control_is_drawn_above_that_of_the_theorem()
    {
        var link = Links(Render(Some.Run("a", 1, 1.05, "here"))).Single();
        var control = double.Parse(link.Elements().Single(element => element.Name.LocalName == "circle").Attribute("cy")!.Value);
        var theorem = double.Parse(link.Elements().Single(element => element.Name.LocalName == "g").Attribute("transform")!.Value.Split(' ', ')')[1]);

        Assert.True(control < theorem);
    }

    [Fact]
    public void Where_the_claim_or_the_build_changed_there_is_a_line_and_a_word()
    {
        var changed = Some.Run("c", 3, 1, "here", sdk: "next") with { ClaimHash = "next" };
        var svg = Render(changed, Some.Run("b", 2, 1, "here", sdk: "next"), Some.Run("a", 1, 1, "here"));

        Assert.Contains("claim changed", svg.Value, StringComparison.Ordinal);
        Assert.Contains("other commit", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_measured_nothing_is_still_there()
    {
        var svg = Render(Some.Run("a", 1, 1, "here") with { Verdict = Verdict.TimedOut, Theorem = null, Control = null, Fingerprint = null });

        Assert.Contains("timed out", svg.Value, StringComparison.Ordinal);
        Assert.Single(Links(svg));
    }

    [Fact]
    public void An_id_cannot_break_out_of_the_drawing() =>
        Assert.DoesNotContain("<script", Render(Some.Run("\"><script>", 1, 1, "here")).ToString(), StringComparison.Ordinal);

    private static XElement Render(params RunRecord[] newestFirst) =>
        XElement.Parse(TimelineSvg.Render([.. newestFirst.Select(run => (run, run.Verdict.Standing()))]));

    private static XElement[] Links(XElement svg) => [.. svg.Descendants().Where(element => element.Name.LocalName == "a")];
}
