using System.Globalization;
using TheoryAtlas.Search.Documents;

namespace TheoryAtlas.Search.Results;

/// <summary>Applies the filters and counts the facets in one pass; a facet's counts respect every filter but its own.</summary>
internal sealed class FacetCounter(SearchQuery query, Func<string, string> verdictOf, FacetLabels labels)
{
    private readonly string?[] _filters =
    [
        query.Type is { } type ? TypeName(type) : null,
        Given(query.Topic), Given(query.Survey),
        query.Years?.ToString(),
        Given(query.Kind), Given(query.Verdict),
    ];

    private readonly Dictionary<string, int>[] _counts = [.. FacetNames.All.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    /// <summary>Counts a document that the words match, and says whether it passes every filter.</summary>
    public bool Passes(SearchDocument document)
    {
        var failed = 0;
        var failures = 0;
        for (var i = 0; i < _filters.Length; i++)
        {
            if (_filters[i] is not { } wanted || (FacetNames.All[i] == FacetNames.Year ? query.Years!.Value.Contains(document.Year) : Values(document, i).Contains(wanted)))
                continue;
            failed = i;
            failures++;
        }

        if (failures == 0)
        {
            for (var i = 0; i < _counts.Length; i++)
                Count(document, i);
        }
        else if (failures == 1)
        {
            Count(document, failed);
        }

        return failures == 0;
    }

    /// <summary>The facets that have values.</summary>
    public IReadOnlyList<Facet> Facets() =>
    [
        .. FacetNames.All.Index().Where(facet => _counts[facet.Index].Count > 0).Select(facet => new Facet(facet.Item,
        [
            .. _counts[facet.Index].Select(pair => new FacetValue(pair.Key, labels.Of(facet.Item, pair.Key), pair.Value))
                .OrderByDescending(value => value.Count)
                .ThenByDescending(value => facet.Item == FacetNames.Year ? value.Value : "", StringComparer.Ordinal)
                .ThenBy(value => value.Label, StringComparer.Ordinal),
        ])),
    ];

    private static string? Given(string? filter) => string.IsNullOrWhiteSpace(filter) ? null : filter;

    private static string TypeName(DocumentType type) => type == DocumentType.Paper ? "paper" : "claim";

    private void Count(SearchDocument document, int facet)
    {
        foreach (var value in Values(document, facet))
            _counts[facet][value] = _counts[facet].GetValueOrDefault(value) + 1;
    }

    private IEnumerable<string> Values(SearchDocument document, int facet) => FacetNames.All[facet] switch
    {
        FacetNames.Type => [TypeName(document.Type)],
        FacetNames.Topic => document.Topics,
        FacetNames.Survey => document.Surveys,
        FacetNames.Year => [document.Year.ToString(CultureInfo.InvariantCulture)],
        FacetNames.Kind => document.Kind is { } kind ? [kind] : [],
        _ => document.Claims.Select(verdictOf).Distinct(StringComparer.Ordinal),
    };
}
