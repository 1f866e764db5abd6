namespace TheoryAtlas.Search.Queries;

/// <summary>What a reader typed, in parts.</summary>
/// <param name="Terms">What is searched, in the order typed.</param>
/// <param name="Filters">What documents must be.</param>
/// <param name="Remarks">What could not be read as an operator, and what would be right.</param>
/// <param name="Cut">Whether there was more than is searched.</param>
internal sealed record ParsedQuery(IReadOnlyList<QueryTerm> Terms, IReadOnlyList<QueryFilter> Filters, IReadOnlyList<string> Remarks, bool Cut);
