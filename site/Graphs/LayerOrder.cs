namespace TheoryAtlas.Site.Graphs;

/// <summary>Orders the points of each layer so that few edges cross: by the mean of their neighbours, to and fro, keeping the best.</summary>
internal static class LayerOrder
{
    /// <summary>Sorts every layer.</summary>
    public static void Arrange(IReadOnlyList<List<LayeredLayout.Point>> layers, int sweeps)
    {
        foreach (var layer in layers)
            Number(layer);
        var best = layers.Select(layer => layer.ToList()).ToList();
        var fewest = Crossings(layers);
        for (var sweep = 0; sweep < sweeps && fewest > 0; sweep++)
        {
            var forward = sweep % 2 == 0;
            foreach (var layer in forward ? layers : layers.Reverse())
            {
                // Stable: equal means keep the order that was.
                var sorted = layer.OrderBy(point => Mean(forward ? point.Before : point.After, point.Index)).ToList();
                layer.Clear();
                layer.AddRange(sorted);
                Number(layer);
            }

            if (Crossings(layers) is var crossings && crossings < fewest)
                (fewest, best) = (crossings, layers.Select(layer => layer.ToList()).ToList());
        }

        for (var i = 0; i < layers.Count; i++)
        {
            layers[i].Clear();
            layers[i].AddRange(best[i]);
            Number(layers[i]);
        }
    }

    /// <summary>How many pairs of edges cross.</summary>
    internal static int Crossings(IEnumerable<List<LayeredLayout.Point>> layers)
    {
        var crossings = 0;
        foreach (var layer in layers)
        {
            var edges = layer.SelectMany(point => point.After, (from, to) => (From: from.Index, To: to.Index)).ToList();
            for (var i = 0; i < edges.Count; i++)
            {
                for (var j = 0; j < i; j++)
                    crossings += (edges[i].From - edges[j].From) * (edges[i].To - edges[j].To) < 0 ? 1 : 0;
            }
        }

        return crossings;
    }

    private static double Mean(List<LayeredLayout.Point> neighbours, int otherwise) => neighbours.Count == 0 ? otherwise : neighbours.Average(point => point.Index);

    private static void Number(List<LayeredLayout.Point> layer)
    {
        for (var i = 0; i < layer.Count; i++)
            layer[i].Index = i;
    }
}
