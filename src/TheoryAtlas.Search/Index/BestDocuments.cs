namespace TheoryAtlas.Search.Index;

/// <summary>Keeps the best of many documents as they are offered.</summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class BestDocuments(int capacity)
{
    private static readonly Comparer<RankedDocument> s_worstFirst = Comparer<RankedDocument>.Create((a, b) => b.CompareTo(a));

    private readonly PriorityQueue<RankedDocument, RankedDocument> _kept = new(s_worstFirst);

    /// <summary>How many were offered.</summary>
    public int Total { get; private set; }

    /// <summary>Takes a document if it is better than the worst that is kept.</summary>
    public void Offer(RankedDocument document)
    {
        Total++;
        if (_kept.Count < capacity)
            _kept.Enqueue(document, document);
        else if (capacity > 0 && document < _kept.Peek())
            _kept.EnqueueDequeue(document, document);
    }

    /// <summary>What is kept, best first.</summary>
    public RankedDocument[] InOrder()
    {
        var documents = new RankedDocument[_kept.Count];
        foreach (var (i, (document, _)) in _kept.UnorderedItems.Index())
            documents[i] = document;
        Array.Sort(documents);
        return documents;
    }
}
