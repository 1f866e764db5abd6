using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Index;

/// <summary>A document that matches.</summary>
/// <param name="Row">Its place in the list that the index was built from.</param>
/// <param name="Score">Larger is better.</param>
public readonly record struct RankedDocument(int Row, double Score);

/// <summary>The documents that match a query, best first; equal scores in the order of the rows.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Plan">What was searched.</param>
internal sealed record Ranking(IReadOnlyList<RankedDocument> Documents, QueryPlan Plan);
