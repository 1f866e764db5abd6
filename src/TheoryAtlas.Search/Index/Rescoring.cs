namespace TheoryAtlas.Search.Index;

/// <summary>Looks at the best documents once more with what is too slow for all: the order of their words, and their meaning.</summary>
/// <remarks>It only raises scores, and how many documents it looks at does not depend on how many are wanted: pages of results fit together.</remarks>
internal sealed class Rescoring(IndexData index)
{
    private const int ByWords = 100;
    private const int ByMeaning = 500;
    private const float AdjacencyWeight = 0.4f;
    private const float MeaningWeight = 0.5f;

    /// <summary>How many documents a query needs at least for an order that does not depend on how many are wanted.</summary>
    public static int Depth(WeightedQuery query) => query.ComparesMeaning ? ByMeaning : ByWords;

    /// <summary>Puts documents into order.</summary>
    /// <param name="documents">The best by their words, best first; overwritten.</param>
    /// <param name="query">The query.</param>
    /// <param name="wanted">How many are wanted.</param>
    /// <param name="places">For each stem a zero; left as it was.</param>
    public IReadOnlyList<RankedDocument> Best(RankedDocument[] documents, WeightedQuery query, int wanted, byte[] places)
    {
        var again = documents.AsSpan(0, Math.Min(documents.Length, Depth(query)));
        if (query.RewardsAdjacency && query.Terms.Count > 1)
            RaiseNeighbours(again[..Math.Min(again.Length, ByWords)], query, places);
        if (again.Length > 0 && query.ComparesMeaning)
            RaiseMeaning(again, query);
        foreach (ref var document in again)
            document = document with { Score = Math.Round(document.Score, 3) };
        again.Sort();
        return wanted < documents.Length ? documents[..Math.Max(0, wanted)] : documents;
    }

    private void RaiseNeighbours(Span<RankedDocument> documents, WeightedQuery query, byte[] places)
    {
        // For each stem its place in the query, from 1; terms are different and at most as many as a byte counts.
        for (var i = 0; i < query.Terms.Count; i++)
        {
            if (query.Terms[i].Stem >= 0)
                places[query.Terms[i].Stem] = (byte)(i + 1);
        }

        var found = new bool[query.Terms.Count];
        foreach (ref var document in documents)
        {
            Array.Clear(found);
            var before = 0;
            foreach (var stem in index.Streams.Of(document.Row))
            {
                int place = stem < 0 ? (byte)0 : places[stem];
                if (place > 1 && place == before + 1)
                    found[place - 1] = true;
                before = place;
            }

            for (var i = 1; i < found.Length; i++)
            {
                if (found[i])
                    document = document with { Score = document.Score + (AdjacencyWeight * (query.Terms[i - 1].Idf + query.Terms[i].Idf)) };
            }
        }

        foreach (var term in query.Terms)
        {
            if (term.Stem >= 0)
                places[term.Stem] = 0;
        }
    }

    private void RaiseMeaning(Span<RankedDocument> documents, WeightedQuery query)
    {
        var space = index.Semantics!;
        var direction = space.Direction(query.Terms.Select(term => (term.Stem, term.Idf)));
        var top = documents[0].Score;
        foreach (var document in documents)
            top = Math.Max(top, document.Score);
        foreach (ref var document in documents)
            document = document with { Score = document.Score + (MeaningWeight * top * Math.Max(0, space.Cosine(document.Row, direction))) };
    }
}
