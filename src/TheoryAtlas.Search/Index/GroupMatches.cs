using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Index;

/// <summary>The documents that match one term, with how well each does.</summary>
/// <param name="Group">The term.</param>
/// <param name="Idf">What the term is worth: rare ones more.</param>
/// <param name="Scores">For each row, the BM25 weight of its term frequency, without the idf.</param>
internal sealed record GroupMatches(TermGroup Group, double Idf, IReadOnlyDictionary<int, double> Scores)
{
    // FTS5 gives words of more than half of the documents this idf instead of a negative one.
    private const double SmallestTableIdf = 1e-6;

    /// <summary>Looks up every alternative; a document counts with its best.</summary>
    public static GroupMatches Find(TermGroup group, FullTextTable table)
    {
        var best = new Dictionary<int, double>();
        foreach (var alternative in group.Alternatives)
        {
            var found = table.Find(alternative.Words);
            var tableIdf = Math.Max(Math.Log((table.Count - found.Count + 0.5) / (found.Count + 0.5)), SmallestTableIdf);
            foreach (var (row, score) in found)
            {
                var weight = alternative.Weight * score / tableIdf;
                if (!best.TryGetValue(row, out var other) || other < weight)
                    best[row] = weight;
            }
        }

        return new GroupMatches(group, IdfOf(table.Count, best.Count), best);
    }

    /// <summary>The idf as Lucene has it, which is positive for every word: in a small library common words still count a little.</summary>
    public static double IdfOf(int documents, int matches) => Math.Log(1 + ((documents - matches + 0.5) / (matches + 0.5)));
}
