using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Index;

/// <summary>A document that matches.</summary>
/// <param name="Row">Its place in the list that the index was built from.</param>
/// <param name="Score">Larger is better.</param>
public readonly record struct RankedDocument(int Row, double Score) : IComparable<RankedDocument>
{
    /// <summary>The better one comes first; of equal ones the earlier row.</summary>
    public int CompareTo(RankedDocument other)
    {
        var order = other.Score.CompareTo(Score);
        return order != 0 ? order : Row.CompareTo(other.Row);
    }

    /// <summary>Whether this one is better.</summary>
    public static bool operator <(RankedDocument left, RankedDocument right) => left.CompareTo(right) < 0;

    /// <summary>Whether this one is worse.</summary>
    public static bool operator >(RankedDocument left, RankedDocument right) => left.CompareTo(right) > 0;

    /// <summary>Whether this one is not worse.</summary>
    public static bool operator <=(RankedDocument left, RankedDocument right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this one is not better.</summary>
    public static bool operator >=(RankedDocument left, RankedDocument right) => left.CompareTo(right) >= 0;
}

/// <summary>The documents that match a query.</summary>
/// <param name="Documents">As many as were wanted, best first; equal scores in the order of the rows.</param>
/// <param name="Total">How many match.</param>
/// <param name="Plan">What was searched.</param>
internal sealed record Ranking(IReadOnlyList<RankedDocument> Documents, int Total, QueryPlan Plan);
