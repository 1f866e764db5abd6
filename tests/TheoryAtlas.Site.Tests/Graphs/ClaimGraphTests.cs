using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Graphs;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Graphs;

public sealed class ClaimGraphTests
{
    [Fact]
    public void Links_go_from_what_is_built_on_and_each_pair_has_the_firmest()
    {
        var links = new ClaimLinks(Atlas(Claim("a"), Claim("b", uses: ["a"], refines: ["a"]), Claim("c", refines: ["b"])));

        Assert.Equal([new ClaimLink("a", "b", LinkKind.Uses), new ClaimLink("b", "c", LinkKind.Refines)], links.All);
    }

    [Fact]
    public void A_link_that_would_close_a_circle_is_left_out()
    {
        var links = new ClaimLinks(Atlas(Claim("a", refines: ["b"]), Claim("b", uses: ["a"])));

        Assert.Equal([new ClaimLink("a", "b", LinkKind.Uses)], links.All);
    }

    [Fact]
    public void Claims_are_linked_through_their_papers()
    {
        var links = new ClaimLinks(Atlas(Claim("a"), Claim("b") with { Paper = "roe2021more" }));

        Assert.Equal([new ClaimLink("a", "b", LinkKind.Paper)], links.All);
    }

    [Fact]
    public void A_claim_of_another_field_is_a_guest_where_the_link_ends()
    {
        var graph = Graph(Claim("a"), Claim("b", uses: ["a"]) with { Topics = ["other"] });

        var panels = graph.Whole.Panels.ToDictionary(placed => placed.Panel.Field!.Id, placed => placed.Panel);
        Assert.Equal(["a"], panels["sampling"].Cells.Select(cell => cell.Claim.Id));
        Assert.Equal([("a", true), ("b", false)], panels["other"].Cells.Select(cell => (cell.Claim.Id, cell.IsGuest)));
    }

    [Fact]
    public void No_claim_covers_another_and_all_are_drawn()
    {
        var claims = Enumerable.Range(0, 60).Select(i => Claim($"c{i}", uses: i % 3 == 2 ? [$"c{i - 1}", $"c{i - 2}"] : i % 7 == 1 ? [$"c{i / 2}"] : []) with { Topics = [i % 2 == 0 ? "sampling" : "other"] }).ToArray();
        var graph = Graph(claims);

        foreach (var drawing in new[] { graph.Whole, graph.Of(new Topic("other", "Other", null, [], null, [], "")) })
        {
            var corners = drawing.Panels.SelectMany(placed => placed.Panel.Cells.Select(cell => placed.Corner(cell.Place))).ToList();
            for (var i = 0; i < corners.Count; i++)
            {
                Assert.True(corners[i].X >= 0 && corners[i].X + GraphDrawing.CellWidth <= drawing.Width && corners[i].Y + GraphDrawing.CellHeight <= drawing.Height);
                for (var j = 0; j < i; j++)
                    Assert.True(Math.Abs(corners[i].X - corners[j].X) >= GraphDrawing.CellWidth || Math.Abs(corners[i].Y - corners[j].Y) >= GraphDrawing.CellHeight, $"{i} covers {j}");
            }
        }

        Assert.Equal(60, graph.Whole.Panels.Sum(placed => placed.Panel.Cells.Count(cell => !cell.IsGuest)));
    }

    [Fact]
    public void Panels_do_not_overlap()
    {
        var panels = Graph([.. Enumerable.Range(0, 30).Select(i => Claim($"c{i}", uses: i is > 0 and < 8 ? [$"c{i - 1}"] : []) with { Topics = [i < 20 ? "sampling" : "other"] })]).Whole.Panels;

        Assert.All(panels, one => Assert.All(panels.Where(other => other != one), other =>
            Assert.True(one.X + one.Width <= other.X || other.X + other.Width <= one.X || one.Y + one.Height <= other.Y || other.Y + other.Height <= one.Y)));
    }

    [Fact]
    public void Every_claim_is_a_link_with_a_name_and_what_does_not_stand_says_so()
    {
        var graph = Graph(Claim("a"), Claim("b", uses: ["a"]) with { Title = "<b> & more" });
        var words = new GraphWords(claim => claim.Id == "a" ? StandingKind.Verified : StandingKind.Refuted, kind => kind.Word(), topic => topic.Label, _ => "", _ => "related", path => "/zh" + path);

        var svg = new ClaimGraphSvg(graph, words).Render(graph.Whole, "A graph", claim => claim.Id == "a");

        Assert.Matches("class=\"cell quiet\" href=\"/zh/claims/a\"[^>]* aria-label=\"A: A claim. related\"", svg);
        Assert.Matches("href=\"/zh/claims/b\"[^>]* aria-label=\"B refuted: &lt;b&gt; &amp; more. related\"", svg);
        Assert.Contains(">refuted</text>", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">verified</text>", svg, StringComparison.Ordinal);
        Assert.Contains("data-from=\"a\" data-to=\"b\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_names_have_the_capitals_of_titles()
    {
        var atlas = Atlas(Claim("pac-kl-bound") with { Title = "The bound of PAC learning by Gibbs holds. Bound it is" }, Claim("gibbs-limit"));
        var names = new ClaimNames(atlas);

        Assert.Equal("PAC kl bound", names["pac-kl-bound"]);
        Assert.Equal("Gibbs limit", names["gibbs-limit"]);
    }

    private static ClaimGraph Graph(params Claim[] claims)
    {
        var atlas = Atlas(claims);
        return new ClaimGraph(atlas, new Fields(atlas));
    }

    private static Atlas Atlas(params Claim[] claims)
    {
        var some = Some.Atlas("/");
        return new Atlas("/", some.Papers, claims, [.. some.Topics, new Topic("other", "Other", null, [], null, [], "")], some.Surveys);
    }

    private static Claim Claim(string id, string[]? uses = null, string[]? refines = null) =>
        Some.Claim(id, "A claim") with { Uses = uses ?? [], Refines = refines ?? [] };
}
