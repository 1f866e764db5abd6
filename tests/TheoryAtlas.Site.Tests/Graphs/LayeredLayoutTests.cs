using TheoryAtlas.Site.Graphs;

namespace TheoryAtlas.Site.Tests.Graphs;

public sealed class LayeredLayoutTests
{
    [Fact]
    public void What_stands_on_another_stands_right_of_it()
    {
        var layout = Of("a-b", "b-c", "a-c");

        Assert.Equal((0, 1, 2), (layout.Places["a"].Column, layout.Places["b"].Column, layout.Places["c"].Column));
        Assert.Equal(3, layout.Layers);
    }

    [Fact]
    public void An_edge_over_a_layer_has_a_place_of_its_own_there()
    {
        var layout = Of("a-b", "b-c", "a-c");

        Assert.Equal([0, 1, 2], layout.Routes[2].Select(place => place.Column));
        Assert.True(Math.Abs(layout.Routes[2][1].Row - layout.Places["b"].Row) >= 1);
    }

    [Fact]
    public void Edges_that_need_not_cross_do_not()
    {
        var layout = Of("a-y", "b-x", "c-z", "a-z");

        Assert.Equal(layout.Places["a"].Row < layout.Places["b"].Row, layout.Places["y"].Row < layout.Places["x"].Row);
    }

    [Fact]
    public void What_stands_on_nothing_stands_beside_what_stands_on_it()
    {
        var layout = Of("a-b", "b-c", "c-d", "e-d");

        Assert.Equal(layout.Places["c"].Column, layout.Places["e"].Column);
    }

    [Fact]
    public void A_circle_is_refused_by_name()
    {
        var mistake = Assert.Throws<ArgumentException>(() => Of("a-b", "b-c", "c-b"));

        Assert.Contains("'b'", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_overlaps_and_the_same_graph_gives_the_same_drawing()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            string[] edges = [.. Enumerable.Range(0, 30).Select(_ => (From: random.Next(18), To: random.Next(18))).Where(edge => edge.From < edge.To).Select(edge => $"v{edge.From:00}-v{edge.To:00}").Distinct()];

            var layout = Of(edges);

            var taken = layout.Places.Values.Concat(layout.Routes.SelectMany(route => route.Skip(1).SkipLast(1))).ToList();
            foreach (var column in taken.GroupBy(place => place.Column))
                Assert.All(column.Order(Comparer<Place>.Create((one, other) => one.Row.CompareTo(other.Row))).Zip(column.OrderBy(place => place.Row).Skip(1)), pair => Assert.True(pair.Second.Row - pair.First.Row >= 1, $"seed {seed}"));
            Assert.Equal(taken, [.. Of(edges).Places.Values, .. Of(edges).Routes.SelectMany(route => route.Skip(1).SkipLast(1))]);
            Assert.Equal(0, taken.Min(place => place.Row));
        }
    }

    private static LayeredLayout Of(params string[] edges)
    {
        (string From, string To)[] pairs = [.. edges.Select(edge => (edge.Split('-')[0], edge.Split('-')[1]))];
        return LayeredLayout.Of([.. pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct()], pairs);
    }
}
