namespace TheoryAtlas.Search.Queries;

/// <summary>A condition that the text of a query sets, such as <c>topic:neural-tangent-kernel</c> or <c>-survey:berner-2021</c>.</summary>
/// <param name="Facet">What it is about: one of <see cref="Results.FacetNames"/>, or <c>has</c>.</param>
/// <param name="Value">The facet's value; a range of years as <see cref="YearRange"/> writes it; <c>claim</c> for <c>has</c>.</param>
/// <param name="Excluded">Whether documents that meet it are left out instead.</param>
internal sealed record QueryFilter(string Facet, string Value, bool Excluded);
