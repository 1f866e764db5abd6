namespace TheoryAtlas.Site.Graphs;

/// <summary>
/// A layered drawing of a graph without circles, after Sugiyama, Tagawa and Toda (1981): every vertex stands right of those
/// it stands on; an edge over several layers has a place of its own in each of them, so that it runs behind no vertex;
/// the order within a layer avoids crossings. The same graph always gives the same drawing.
/// </summary>
/// <param name="Layers">How many layers there are.</param>
/// <param name="Rows">How high the drawing is; a vertex is one row high.</param>
/// <param name="Places">Where each vertex stands: its layer from 0, and the row of its upper edge.</param>
/// <param name="Routes">The places that each edge passes, its two ends included, in the order of the edges given.</param>
internal sealed record LayeredLayout(int Layers, double Rows, IReadOnlyDictionary<string, Place> Places, IReadOnlyList<IReadOnlyList<Place>> Routes)
{
    private const int Sweeps = 12;

    /// <summary>Lays out a graph.</summary>
    /// <param name="vertices">The vertices; their order decides where nothing else does.</param>
    /// <param name="edges">The edges, from what is stood on to what stands on it; both ends are vertices.</param>
    /// <exception cref="ArgumentException">The graph has a circle.</exception>
    public static LayeredLayout Of(IReadOnlyList<string> vertices, IReadOnlyList<(string From, string To)> edges)
    {
        var layers = LayerAssignment.Of(vertices, edges);
        var points = vertices.ToDictionary(vertex => vertex, vertex => new Point(layers[vertex]), StringComparer.Ordinal);
        List<Point> all = [.. vertices.Select(vertex => points[vertex])];
        var routes = new List<List<Point>>();
        foreach (var (from, to) in edges)
        {
            var route = new List<Point> { points[from] };
            for (var layer = layers[from] + 1; layer < layers[to]; layer++)
                route.Add(new Point(layer));
            route.Add(points[to]);
            all.AddRange(route[1..^1]);
            foreach (var (left, right) in route.Zip(route.Skip(1)))
            {
                left.After.Add(right);
                right.Before.Add(left);
            }

            routes.Add(route);
        }

        var byLayer = all.GroupBy(point => point.Layer).OrderBy(layer => layer.Key).Select(layer => layer.ToList()).ToList();
        LayerOrder.Arrange(byLayer, Sweeps);
        RowAssignment.Arrange(byLayer, Sweeps);
        return new LayeredLayout(
            byLayer.Count,
            all.Count == 0 ? 0 : all.Max(point => point.Row) + 1,
            points.ToDictionary(pair => pair.Key, pair => pair.Value.Place, StringComparer.Ordinal),
            [.. routes.Select(route => route.ConvertAll(point => point.Place))]);
    }

    /// <summary>A vertex, or an edge where it passes a layer.</summary>
    internal sealed class Point(int layer)
    {
        public int Layer => layer;

        public List<Point> Before { get; } = [];

        public List<Point> After { get; } = [];

        /// <summary>Which one of its layer it is, from the top.</summary>
        public int Index { get; set; }

        public double Row { get; set; }

        public Place Place => new(layer, Row);
    }
}

/// <summary>A place in a drawing of columns.</summary>
/// <param name="Column">The column, from 0 at the left.</param>
/// <param name="Row">The row of the upper edge, from 0 at the top.</param>
internal readonly record struct Place(int Column, double Row);
