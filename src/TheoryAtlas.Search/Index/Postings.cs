namespace TheoryAtlas.Search.Index;

/// <summary>For each term the documents that hold it, with what one occurrence there is worth before the term's idf.</summary>
internal sealed class Postings
{
    /// <summary>The bit of a row that says that the term stands in the title.</summary>
    public const int InTitle = 1 << 31;

    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly float[] _impacts;

    /// <param name="starts">For each term the place of its first posting, and the end of the last.</param>
    /// <param name="rows">The documents of each term in order, with <see cref="InTitle"/>.</param>
    /// <param name="impacts">The BM25F weight of the term in each, without its idf.</param>
    public Postings(int[] starts, int[] rows, float[] impacts)
    {
        _starts = starts;
        _rows = rows;
        _impacts = impacts;
    }

    /// <summary>How many terms there are.</summary>
    public int TermCount => _starts.Length - 1;

    /// <summary>In how many documents a term occurs.</summary>
    public int Count(int term) => _starts[term + 1] - _starts[term];

    /// <summary>The documents of a term.</summary>
    public ReadOnlySpan<int> Rows(int term) => _rows.AsSpan(_starts[term], Count(term));

    /// <summary>The weight of a term in each of its documents.</summary>
    public ReadOnlySpan<float> Impacts(int term) => _impacts.AsSpan(_starts[term], Count(term));

    /// <summary>The weight of a term in one document, 0 where it does not occur.</summary>
    public float Impact(int term, int row)
    {
        var rows = Rows(term);
        var (low, high) = (0, rows.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var found = rows[middle] & ~InTitle;
            if (found == row)
                return _impacts[_starts[term] + middle];
            if (found < row)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return 0;
    }

    /// <summary>Writes them.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(_starts);
        writer.WriteArray(_rows);
        writer.WriteArray(_impacts);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Postings Read(BinaryReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<float>());
}
