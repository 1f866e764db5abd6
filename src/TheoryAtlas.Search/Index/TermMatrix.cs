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

    /// <summary>Turns postings over.</summary>
    /// <param name="postings">The documents of each term.</param>
    /// <param name="documents">How many documents there are.</param>
    /// <param name="placeOf">The column of each term, or -1 for a term that is left out.</param>
    /// <param name="every">Of so many documents one is taken.</param>
    public static TermMatrix Of(Postings postings, int documents, int[] placeOf, int every)
    {
        var rows = (documents + every - 1) / every;
        var starts = new int[rows + 1];
        for (var term = 0; term < placeOf.Length; term++)
        {
            foreach (var marked in placeOf[term] >= 0 ? postings.Rows(term) : [])
            {
                var row = marked & ~Postings.InTitle;
                if (row % every == 0)
                    starts[(row / every) + 1]++;
            }
        }

        for (var row = 0; row < rows; row++)
            starts[row + 1] += starts[row];

        var terms = new int[starts[rows]];
        var weights = new float[terms.Length];
        var next = starts[..rows];
        for (var term = 0; term < placeOf.Length; term++)
        {
            if (placeOf[term] < 0)
                continue;
            var all = postings.Rows(term);
            var weightsOfTerm = Weights(postings, documents, term);
            for (var i = 0; i < all.Length; i++)
            {
                var row = all[i] & ~Postings.InTitle;
                if (row % every != 0)
                    continue;
                var at = next[row / every]++;
                terms[at] = placeOf[term];
                weights[at] = weightsOfTerm[i];
            }
        }

        for (var row = 0; row < rows; row++)
        {
            var own = weights.AsSpan(starts[row], starts[row + 1] - starts[row]);
            if (own.Length > 0)
                TensorPrimitives.Divide(own, TensorPrimitives.Norm<float>(own), own);
        }

        return new TermMatrix(starts, terms, weights);
    }

    /// <summary>What a term counts in each of its documents, before these are brought to length 1.</summary>
    public static float[] Weights(Postings postings, int documents, int term)
    {
        var weights = new float[postings.Count(term)];
        TensorPrimitives.Multiply(postings.Impacts(term), Bm25F.Idf(documents, postings.Count(term)), weights);
        return weights;
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
