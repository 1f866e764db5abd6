using System.Numerics.Tensors;

namespace TheoryAtlas.Search.Index;

/// <summary>The sparse document-term matrix, each row of length 1: impacts weighted by idf.</summary>
internal sealed class TermMatrix
{
    private readonly int[] _starts;
    private readonly int[] _terms;
    private readonly float[] _weights;

    private TermMatrix(int[] starts, int[] terms, float[] weights)
    {
        _starts = starts;
        _terms = terms;
        _weights = weights;
    }

    /// <summary>How many documents there are.</summary>
    public int Rows => _starts.Length - 1;

    /// <summary>Turns postings over; a term stands in the column that <paramref name="placeOf"/> gives it, or nowhere.</summary>
    public static TermMatrix Of(Postings postings, int documents, int[] placeOf)
    {
        var starts = new int[documents + 1];
        for (var term = 0; term < placeOf.Length; term++)
        {
            foreach (var row in placeOf[term] >= 0 ? postings.Rows(term) : [])
                starts[(row & ~Postings.InTitle) + 1]++;
        }

        for (var row = 0; row < documents; row++)
            starts[row + 1] += starts[row];

        var terms = new int[starts[documents]];
        var weights = new float[terms.Length];
        var next = starts[..documents];
        for (var term = 0; term < placeOf.Length; term++)
        {
            if (placeOf[term] < 0)
                continue;
            var idf = Bm25F.Idf(documents, postings.Count(term));
            var impacts = postings.Impacts(term);
            foreach (var (i, marked) in postings.Rows(term).ToArray().Index())
            {
                var at = next[marked & ~Postings.InTitle]++;
                terms[at] = placeOf[term];
                weights[at] = idf * impacts[i];
            }
        }

        for (var row = 0; row < documents; row++)
        {
            var own = weights.AsSpan(starts[row], starts[row + 1] - starts[row]);
            if (own.Length > 0)
                TensorPrimitives.Divide(own, TensorPrimitives.Norm<float>(own), own);
        }

        return new TermMatrix(starts, terms, weights);
    }

    /// <summary>Adds the product of a row with a matrix, given row by row, to <paramref name="image"/>.</summary>
    public void Project(int row, ReadOnlySpan<float> matrix, Span<float> image)
    {
        for (var at = _starts[row]; at < _starts[row + 1]; at++)
            TensorPrimitives.MultiplyAdd(matrix.Slice(_terms[at] * image.Length, image.Length), _weights[at], image, image);
    }

    /// <summary>Adds the outer product of a row and a vector to a matrix, given row by row.</summary>
    public void AddOuter(int row, ReadOnlySpan<float> vector, Span<float> matrix)
    {
        for (var at = _starts[row]; at < _starts[row + 1]; at++)
        {
            var target = matrix.Slice(_terms[at] * vector.Length, vector.Length);
            TensorPrimitives.MultiplyAdd(vector, _weights[at], target, target);
        }
    }
}
