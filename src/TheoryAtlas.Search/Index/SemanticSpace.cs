using System.Numerics.Tensors;

namespace TheoryAtlas.Search.Index;

/// <summary>
/// Latent semantic analysis (Deerwester et al. 1990): documents and queries projected onto the subspace in which the documents vary most,
/// so that texts are close that share no word but the company of their words.
/// </summary>
/// <remarks>The subspace is that of the leading right singular vectors of the weighted document-term matrix, found by orthogonal iteration
/// from a fixed start. Cosines do not depend on the basis within it, so the singular vectors themselves are never needed.</remarks>
internal sealed class SemanticSpace
{
    private const int MaxDimensions = 200;
    private const int Iterations = 4;

    // A sample of this many documents spans the space; all are projected onto it.
    private const int MaxSample = 8000;

    // Rarer terms tie no two documents; more terms than these cost memory and add nothing.
    private const int FewestDocuments = 2;
    private const int MaxTerms = 16_000;

    private readonly int _dimensions;
    private readonly int[] _placeOf;
    private readonly float[] _terms;
    private readonly float[] _documents;

    private SemanticSpace(int dimensions, int[] placeOf, float[] terms, float[] documents)
    {
        _dimensions = dimensions;
        _placeOf = placeOf;
        _terms = terms;
        _documents = documents;
    }

    /// <summary>Finds the space of documents given by their postings.</summary>
    public static SemanticSpace Of(Postings postings, int documents)
    {
        var placeOf = Places(postings, documents, out var terms);
        var dimensions = Math.Min(MaxDimensions, Math.Min(terms, documents) / 2);
        var sample = TermMatrix.Of(postings, documents, placeOf, every: Math.Max(1, (documents + MaxSample - 1) / MaxSample));
        return Projected(postings, documents, placeOf, Basis(sample, terms, dimensions), dimensions);
    }

    /// <summary>
    /// The same subspace with other documents projected onto it: nearly what would be found for them where only a few have changed, in a
    /// hundredth of the time. Stems that are new have no part in it.
    /// </summary>
    /// <param name="postings">The documents' postings; stems have the numbers that they had when the space was found.</param>
    /// <param name="documents">How many documents there are.</param>
    public SemanticSpace With(Postings postings, int documents) => Projected(postings, documents, _placeOf, _terms, _dimensions);

    private static SemanticSpace Projected(Postings postings, int documents, int[] placeOf, float[] basis, int dimensions)
    {
        var projected = new float[documents * dimensions];
        for (var term = 0; term < placeOf.Length; term++)
        {
            if (placeOf[term] < 0)
                continue;
            var direction = basis.AsSpan(placeOf[term] * dimensions, dimensions);
            var rows = postings.Rows(term);
            var weights = TermMatrix.Weights(postings, documents, term);
            for (var i = 0; i < rows.Length; i++)
            {
                var vector = projected.AsSpan((rows[i] & ~Postings.InTitle) * dimensions, dimensions);
                TensorPrimitives.MultiplyAdd(direction, weights[i], vector, vector);
            }
        }

        for (var row = 0; row < documents; row++)
            Normalize(projected.AsSpan(row * dimensions, dimensions));

        return new SemanticSpace(dimensions, placeOf, basis, projected);
    }

    /// <summary>The direction of a text given by its stems and their weights; zero if no stem is in the space.</summary>
    public float[] Direction(IEnumerable<(int Stem, float Weight)> stems)
    {
        var direction = new float[_dimensions];
        foreach (var (stem, weight) in stems)
        {
            if (stem >= 0 && stem < _placeOf.Length && _placeOf[stem] is >= 0 and var place)
                TensorPrimitives.MultiplyAdd(_terms.AsSpan(place * _dimensions, _dimensions), weight, direction, direction);
        }

        Normalize(direction);
        return direction;
    }

    /// <summary>The cosine of the angle between a document and a direction.</summary>
    public float Cosine(int row, ReadOnlySpan<float> direction) => TensorPrimitives.Dot(_documents.AsSpan(row * _dimensions, _dimensions), direction);

    /// <summary>The documents nearest to one of them, the nearest first.</summary>
    public IReadOnlyList<(int Row, double Cosine)> Nearest(int row, int limit)
    {
        var own = _documents.AsSpan(row * _dimensions, _dimensions);
        var all = new List<(int Row, double Cosine)>();
        for (var other = 0; _dimensions > 0 && other < _documents.Length / _dimensions; other++)
        {
            if (other != row)
                all.Add((other, Cosine(other, own)));
        }

        return [.. all.OrderByDescending(pair => pair.Cosine).ThenBy(pair => pair.Row).Take(limit)];
    }

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_dimensions);
        writer.WriteArray(_placeOf);
        writer.WriteArray(_terms);
        writer.WriteArray(_documents);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SemanticSpace Read(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadArray<int>(), reader.ReadArray<float>(), reader.ReadArray<float>());

    private static int[] Places(Postings postings, int documents, out int terms)
    {
        // Words of more than half of the documents, and of one alone, say nothing about nearness.
        var kept = Enumerable.Range(0, postings.TermCount)
            .Where(term => postings.Count(term) >= FewestDocuments && postings.Count(term) <= Math.Max(FewestDocuments, documents / 2))
            .OrderByDescending(postings.Count).ThenBy(term => term)
            .Take(MaxTerms)
            .ToList();
        var placeOf = new int[postings.TermCount];
        Array.Fill(placeOf, -1);
        foreach (var (place, term) in kept.Index())
            placeOf[term] = place;
        terms = kept.Count;
        return placeOf;
    }

    private static float[] Basis(TermMatrix matrix, int terms, int dimensions)
    {
        var random = new Random(1);
        var basis = new float[terms * dimensions];
        for (var i = 0; i < basis.Length; i++)
            basis[i] = (float)(random.NextDouble() - 0.5);
        var image = new float[dimensions];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var next = new float[basis.Length];
            for (var row = 0; row < matrix.Rows; row++)
            {
                Array.Clear(image);
                matrix.Project(row, basis, image);
                matrix.AddOuter(row, image, next);
            }

            Orthonormalization.OfColumns(next, dimensions);
            basis = next;
        }

        return basis;
    }

    private static void Normalize(Span<float> vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0)
            TensorPrimitives.Divide(vector, length, vector);
    }
}
