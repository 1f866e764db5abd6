namespace TheoryAtlas.Search.Index;

/// <summary>Computes the impacts of all terms. Terms are what <paramref name="termOf"/> makes of words: stems, or words as written.</summary>
/// <param name="documents">The documents.</param>
/// <param name="termCount">How many terms there are.</param>
/// <param name="termOf">The term of each word, or -1 for a word without one.</param>
/// <param name="lengths">The weighted length of each document.</param>
internal sealed class PostingsBuilder(IReadOnlyList<AnalyzedDocument> documents, int termCount, int[] termOf, float[] lengths)
{
    private readonly float[] _frequencies = new float[termCount];
    private readonly bool[] _inTitle = new bool[termCount];
    private readonly List<int> _terms = [];

    /// <summary>The weighted lengths that impacts are normalised by.</summary>
    public static float[] Lengths(IReadOnlyList<AnalyzedDocument> documents)
    {
        var lengths = new float[documents.Count];
        for (var row = 0; row < lengths.Length; row++)
        {
            for (var at = 0; at < documents[row].Words.Length; at++)
                lengths[row] += Bm25F.Weight(documents[row].Fields[at]);
        }

        return lengths;
    }

    /// <summary>The average of lengths; 1 where there are none.</summary>
    public static float Average(float[] lengths)
    {
        var average = lengths.Length > 0 ? lengths.Average() : 0;
        return average > 0 ? average : 1;
    }

    /// <summary>The postings of all terms.</summary>
    public Postings Build()
    {
        var starts = new int[termCount + 1];
        foreach (var document in documents)
        {
            CountTerms(document);
            foreach (var term in _terms)
                starts[term + 1]++;
            Forget();
        }

        for (var term = 0; term < termCount; term++)
            starts[term + 1] += starts[term];

        var rows = new int[starts[termCount]];
        var impacts = new float[rows.Length];
        var next = starts[..termCount];
        var average = Average(lengths);
        for (var row = 0; row < documents.Count; row++)
        {
            CountTerms(documents[row]);
            foreach (var term in _terms)
            {
                rows[next[term]] = _inTitle[term] ? row | Postings.InTitle : row;
                impacts[next[term]++] = Bm25F.Impact(_frequencies[term], lengths[row], average);
            }

            Forget();
        }

        return new Postings(starts, rows, impacts);
    }

    private void CountTerms(AnalyzedDocument document)
    {
        for (var at = 0; at < document.Words.Length; at++)
        {
            var term = termOf[document.Words[at]];
            if (term < 0)
                continue;
            var field = document.Fields[at];
            if (_frequencies[term] == 0)
                _terms.Add(term);
            _frequencies[term] += Bm25F.Weight(field);
            _inTitle[term] |= field == Field.Title;
        }
    }

    private void Forget()
    {
        foreach (var term in _terms)
        {
            _frequencies[term] = 0;
            _inTitle[term] = false;
        }

        _terms.Clear();
    }
}
