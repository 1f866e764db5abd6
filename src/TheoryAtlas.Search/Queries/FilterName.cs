namespace TheoryAtlas.Search.Queries;

/// <summary>A way to name a facet's value in a query.</summary>
/// <param name="Facet">One of <see cref="Results.FacetNames"/>.</param>
/// <param name="Value">The value.</param>
/// <param name="Name">A name of it: an id, a label, an alias, an author of the survey.</param>
internal sealed record FilterName(string Facet, string Value, string Name);
