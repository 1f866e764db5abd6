namespace TheoryAtlas.Site.Graphs;

/// <summary>Gives every vertex a layer right of those it stands on, and as near to what stands on it as that allows.</summary>
internal static class LayerAssignment
{
    /// <summary>The layers, from 0.</summary>
    /// <exception cref="ArgumentException">The graph has a circle.</exception>
    public static Dictionary<string, int> Of(IReadOnlyList<string> vertices, IReadOnlyList<(string From, string To)> edges)
    {
        var outOf = edges.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var waits = vertices.ToDictionary(vertex => vertex, _ => 0, StringComparer.Ordinal);
        foreach (var (_, to) in edges)
            waits[to]++;
        var layers = vertices.ToDictionary(vertex => vertex, _ => 0, StringComparer.Ordinal);
        var ready = new Queue<string>(vertices.Where(vertex => waits[vertex] == 0));
        var order = new List<string>();
        while (ready.TryDequeue(out var vertex))
        {
            order.Add(vertex);
            foreach (var next in outOf[vertex])
            {
                layers[next] = Math.Max(layers[next], layers[vertex] + 1);
                if (--waits[next] == 0)
                    ready.Enqueue(next);
            }
        }

        if (order.Count < vertices.Count)
            throw new ArgumentException($"The graph has a circle through '{vertices.First(vertex => waits[vertex] > 0)}'. Leave an edge of it out.", nameof(edges));

        // What stands on nothing could stand anywhere left of its neighbours; beside them its edges are short.
        foreach (var vertex in Enumerable.Reverse(order).Where(vertex => outOf[vertex].Any()))
            layers[vertex] = outOf[vertex].Min(next => layers[next]) - 1;
        return layers;
    }
}
