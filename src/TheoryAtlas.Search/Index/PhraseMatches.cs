using System.Collections.Concurrent;

namespace TheoryAtlas.Search.Index;

/// <summary>Finds the documents in which words stand side by side: long forms of acronyms, and compounds. Safe for several threads.</summary>
internal sealed class PhraseMatches(IndexData index)
{
    // What is asked for are long forms and compounds of the documents themselves, and pairs of a query that are one word elsewhere; the bound guards
    // against queries made up to fill memory.
    private const int MostKnown = 4096;

    private readonly ConcurrentDictionary<string, IReadOnlyList<(int Row, float Impact)>> _known = new(StringComparer.Ordinal);

    /// <summary>The documents with the phrase, in order, with its BM25F weight in each.</summary>
    public IReadOnlyList<(int Row, float Impact)> Find(IReadOnlyList<string> words)
    {
        var key = string.Join(' ', words);
        if (_known.TryGetValue(key, out var known))
            return known;
        var found = Search(words);
        if (_known.Count < MostKnown)
            _known.TryAdd(key, found);
        return found;
    }

    /// <summary>The BM25F weight of a phrase in one document, 0 where it does not stand.</summary>
    public float Impact(int row, IReadOnlyList<string> words) => Stems(words) is { } stems ? Impact(row, stems) : 0;

    private float Impact(int row, int[] stems)
    {
        var frequency = index.Streams.Frequency(row, stems);
        return frequency > 0 ? Bm25F.Impact(frequency, index.Lengths[row], index.AverageLength) : 0;
    }

    private int[]? Stems(IReadOnlyList<string> words)
    {
        int[] stems = [.. words.Select(index.Lexicon.Stem)];
        return stems.Length > 0 && Array.TrueForAll(stems, stem => stem >= 0) ? stems : null;
    }

    private List<(int Row, float Impact)> Search(IReadOnlyList<string> words)
    {
        var found = new List<(int, float)>();
        if (Stems(words) is not { } stems)
            return found;
        var rarest = stems.MinBy(index.Stems.Count);
        foreach (var marked in index.Stems.Rows(rarest))
        {
            var row = marked & ~Postings.InTitle;
            if (Array.TrueForAll(stems, stem => stem == rarest || index.Stems.Impact(stem, row) > 0) && Impact(row, stems) is > 0 and var impact)
                found.Add((row, impact));
        }

        return found;
    }
}
