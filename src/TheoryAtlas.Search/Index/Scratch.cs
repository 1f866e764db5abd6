namespace TheoryAtlas.Search.Index;

/// <summary>Where one query adds up its scores; used by one query at a time and left clean for the next.</summary>
/// <param name="documents">How many documents there are.</param>
/// <param name="stems">How many stems there are.</param>
internal sealed class Scratch(int documents, int stems)
{
    private readonly int[] _touched = new int[documents];
    private readonly bool[] _known = new bool[documents];
    private readonly float[] _scores = new float[documents];
    private readonly float[] _covered = new float[documents];
    private readonly byte[] _titleHits = new byte[documents];
    private readonly byte[] _matches = new byte[documents];
    private readonly byte[] _required = new byte[documents];
    private readonly bool[] _excluded = new bool[documents];
    private readonly float[] _odds = new float[documents];
    private readonly int[] _groupTouched = new int[documents];
    private int _count;
    private int _groupCount;

    /// <summary>A zero for each stem.</summary>
    public byte[] Places { get; } = new byte[stems];

    /// <summary>The documents that some term matched.</summary>
    public ReadOnlySpan<int> Rows => _touched.AsSpan(0, _count);

    /// <summary>The documents that the present group matched.</summary>
    public ReadOnlySpan<int> GroupRows => _groupTouched.AsSpan(0, _groupCount);

    /// <summary>The sum of a document's scores.</summary>
    public float Score(int row) => _scores[row];

    /// <summary>The idf of the terms that a document matches.</summary>
    public float Covered(int row) => _covered[row];

    /// <summary>How many terms a document matches.</summary>
    public int Matches(int row) => _matches[row];

    /// <summary>How many terms stand in a document's title.</summary>
    public int TitleHits(int row) => _titleHits[row];

    /// <summary>How many required terms a document matches.</summary>
    public int RequiredHits(int row) => _required[row];

    /// <summary>Whether a document matches an excluded term.</summary>
    public bool IsExcluded(int row) => _excluded[row];

    /// <summary>Adds a term's whole list of documents.</summary>
    /// <param name="rows">The documents.</param>
    /// <param name="impacts">The weight of the term in each.</param>
    /// <param name="idf">What the term counts in the share of the query that a document covers.</param>
    /// <param name="factor">What an impact counts in the score.</param>
    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<float> impacts, float idf, float factor)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i] & ~Postings.InTitle;
            Touch(row);
            _scores[row] += factor * impacts[i];
            _covered[row] += idf;
            _matches[row]++;
            _titleHits[row] += (byte)((uint)rows[i] >> 31);
        }
    }

    /// <summary>Adds to the score of documents that match already.</summary>
    public void Raise(ReadOnlySpan<int> rows, ReadOnlySpan<float> impacts, float factor)
    {
        for (var i = 0; i < rows.Length; i++)
            _scores[rows[i] & ~Postings.InTitle] += factor * impacts[i];
    }

    /// <summary>Takes an alternative of the present group in one document, whose occurrences are added to those of the others.</summary>
    public void Consider(int row, float odds)
    {
        if (_odds[row] == 0)
            _groupTouched[_groupCount++] = row;
        _odds[row] += odds;
    }

    /// <summary>Counts titles that hold a term.</summary>
    public void CountTitles(ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
            _titleHits[row & ~Postings.InTitle] += (byte)((uint)row >> 31);
    }

    /// <summary>Closes the present group.</summary>
    public void AddGroup(float idf)
    {
        foreach (var row in GroupRows)
        {
            Touch(row);
            _scores[row] += idf * Bm25F.ImpactOfOdds(_odds[row]);
            _covered[row] += idf;
            _matches[row]++;
        }
    }

    /// <summary>Counts the present group as required.</summary>
    public void RequireGroup()
    {
        foreach (var row in GroupRows)
            _required[row]++;
    }

    /// <summary>Excludes the documents of the present group.</summary>
    public void ExcludeGroup()
    {
        foreach (var row in GroupRows)
        {
            Touch(row);
            _excluded[row] = true;
        }
    }

    /// <summary>Begins another group.</summary>
    public void ForgetGroup()
    {
        foreach (var row in GroupRows)
            _odds[row] = 0;
        _groupCount = 0;
    }

    /// <summary>Adds every document with no score.</summary>
    public void AddAll()
    {
        for (var row = 0; row < documents; row++)
            Touch(row);
    }

    /// <summary>Leaves everything clean.</summary>
    public void Clear()
    {
        ForgetGroup();
        Array.Clear(_scores);
        Array.Clear(_covered);
        Array.Clear(_matches);
        Array.Clear(_titleHits);
        Array.Clear(_required);
        Array.Clear(_excluded);
        Array.Clear(_known);
        _count = 0;
    }

    private void Touch(int row)
    {
        if (_known[row])
            return;
        _known[row] = true;
        _touched[_count++] = row;
    }
}
