using TheoryAtlas.Search;

namespace TheoryAtlas.Site.Pages.Shared;

/// <summary>A facet beside the results that it narrows.</summary>
/// <param name="Facet">The facet with the values that occur.</param>
/// <param name="Asked">What was asked for.</param>
internal sealed record FacetView(Facet Facet, SearchRequest Asked)
{
    private const int AtOnce = 12;

    // Years have an order of their own; values in effect are never hidden.
    private IEnumerable<FacetValue> Ordered => Facet.Name == "year" ? Facet.Values.OrderByDescending(value => value.Value, StringComparer.Ordinal) : Facet.Values;

    /// <summary>The values that are seen at once.</summary>
    public IReadOnlyList<FacetValue> First => [.. Ordered.Where((value, i) => i < AtOnce || Asked.Has(Facet.Name, value.Value))];

    /// <summary>The values that are seen when all are asked for.</summary>
    public IReadOnlyList<FacetValue> More => [.. Ordered.Where((value, i) => i >= AtOnce && !Asked.Has(Facet.Name, value.Value))];

    /// <summary>The years in effect, where the facet is that of years.</summary>
    public YearRange? Years => Facet.Name == "year" && Asked.Chosen.GetValueOrDefault("year") is [var only] ? YearRange.Parse(only) : null;
}
