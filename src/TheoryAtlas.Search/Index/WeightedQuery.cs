namespace TheoryAtlas.Search.Index;

/// <summary>A term of a query with what it is worth in this index.</summary>
/// <param name="Stem">The stem of its word, or -1 if it is no single word.</param>
/// <param name="Idf">What it is worth: rare ones more.</param>
internal readonly record struct WeightedTerm(int Stem, float Idf);

/// <summary>A query with what its terms are worth in this index.</summary>
/// <param name="Terms">The terms in the order of the query.</param>
/// <param name="Required">How many terms have to be matched.</param>
internal sealed record WeightedQuery(IReadOnlyList<WeightedTerm> Terms, int Required)
{
    /// <summary>Whether documents count by the share of the query that they say.</summary>
    public bool RewardsCoverage { get; init; }

    /// <summary>Whether half remembered titles count extra.</summary>
    public bool RewardsTitles { get; init; }

    /// <summary>Whether neighbouring words found side by side count extra.</summary>
    public bool RewardsAdjacency { get; init; }

    /// <summary>Whether documents are also compared by meaning.</summary>
    public bool ComparesMeaning { get; init; }

    /// <summary>What the whole query is worth.</summary>
    public float Idf { get; } = Terms.Sum(term => term.Idf);

    /// <summary>How many different single words it has.</summary>
    public int DistinctStems { get; } = Terms.Where(term => term.Stem >= 0).DistinctBy(term => term.Stem).Count();
}
