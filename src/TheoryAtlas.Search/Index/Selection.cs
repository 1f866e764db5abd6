namespace TheoryAtlas.Search.Index;

/// <summary>Picks the best of many.</summary>
internal static class Selection
{
    private static readonly Comparer<RankedDocument> s_worstFirst = Comparer<RankedDocument>.Create((a, b) => b.CompareTo(a));

    /// <summary>The best documents, best first.</summary>
    /// <param name="documents">All of them; used up.</param>
    /// <param name="count">How many are picked.</param>
    /// <param name="rest">The others, in any order.</param>
    public static RankedDocument[] Best(List<RankedDocument> documents, int count, out List<RankedDocument> rest)
    {
        rest = [];
        if (documents.Count <= count)
        {
            RankedDocument[] all = [.. documents];
            Array.Sort(all);
            return all;
        }

        var queue = new PriorityQueue<RankedDocument, RankedDocument>(count, s_worstFirst);
        foreach (var document in documents)
        {
            if (queue.Count < count)
                queue.Enqueue(document, document);
            else
                rest.Add(queue.EnqueueDequeue(document, document));
        }

        var best = new RankedDocument[count];
        for (var i = count - 1; i >= 0; i--)
            best[i] = queue.Dequeue();
        return best;
    }
}
