namespace TheoryAtlas.Site.Graphs;

/// <summary>Puts the points of each layer, in their order, on rows near those of their neighbours and at least one row apart.</summary>
internal static class RowAssignment
{
    // Quarters of a row: the same drawing on every machine, whatever its arithmetic rounds.
    private const double Grain = 4;

    /// <summary>Places every layer; the highest point stands on row 0.</summary>
    public static void Arrange(IReadOnlyList<List<LayeredLayout.Point>> layers, int sweeps)
    {
        foreach (var point in layers.SelectMany(layer => layer))
            point.Row = point.Index;
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            foreach (var layer in sweep % 2 == 0 ? layers : layers.Reverse())
                Place(layer, [.. layer.Select(Wish)]);
        }

        var top = layers.SelectMany(layer => layer).Select(point => point.Row).DefaultIfEmpty(0).Min();
        foreach (var point in layers.SelectMany(layer => layer))
            point.Row = Math.Round((point.Row - top) * Grain) / Grain;
    }

    private static double Wish(LayeredLayout.Point point) =>
        point.Before.Count + point.After.Count == 0 ? point.Row : point.Before.Concat(point.After).Average(neighbour => neighbour.Row);

    /// <summary>The places at least one apart whose squared distances from the wishes are least: pool adjacent violators.</summary>
    private static void Place(List<LayeredLayout.Point> layer, double[] wishes)
    {
        var pools = new List<(double Sum, int Count)>();
        for (var i = 0; i < wishes.Length; i++)
        {
            pools.Add((wishes[i] - i, 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Count > pools[^1].Sum / pools[^1].Count)
            {
                pools[^2] = (pools[^2].Sum + pools[^1].Sum, pools[^2].Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
        }

        var next = 0;
        foreach (var (sum, count) in pools)
        {
            for (var i = 0; i < count; i++, next++)
                layer[next].Row = sum / count + next;
        }
    }
}
