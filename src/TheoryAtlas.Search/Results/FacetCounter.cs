using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Results;

/// <summary>Applies the filters and counts the facets in one pass; a facet's counts respect every filter but its own.</summary>
internal sealed class FacetCounter
{
    private readonly FacetColumn[] _columns;
    private readonly FacetCondition?[] _conditions;
    private readonly int[][] _counts;
    private readonly bool _counting;
    private readonly bool? _hasClaim;
    private readonly Func<int, bool> _holdsClaim;

    /// <summary>Prepares a pass; see <see cref="FacetTable.Counter"/>.</summary>
    public FacetCounter(FacetColumn[] columns, SearchQuery query, IReadOnlyList<QueryFilter> filters, Func<int, bool> holdsClaim)
    {
        _columns = columns;
        _conditions = [.. columns.Select(column => FacetCondition.Of(column, Property(query, column.Name), filters))];
        _counting = query.WithFacets;
        _counts = _counting ? [.. columns.Select(column => new int[column.Values.Length])] : [];
        _holdsClaim = holdsClaim;
        foreach (var filter in filters)
        {
            if (filter.Facet == FacetNames.Has)
                _hasClaim = !filter.Excluded && _hasClaim is not false;
        }
    }

    /// <summary>Counts a document that the words match, and says whether it passes every filter.</summary>
    public bool Passes(int row)
    {
        if (_hasClaim is { } wanted && _holdsClaim(row) != wanted)
            return false;
        var failed = -1;
        for (var i = 0; i < _conditions.Length; i++)
        {
            if (_conditions[i] is not { } condition || condition.Holds(row))
                continue;
            // It cannot count anywhere.
            if (failed >= 0 || !_counting)
                return false;
            failed = i;
        }

        if (failed >= 0)
        {
            Count(row, failed);
            return false;
        }

        for (var i = 0; i < _counts.Length; i++)
            Count(row, i);
        return true;
    }

    /// <summary>The facets that have values; none if they are not asked for.</summary>
    public IReadOnlyList<Facet> Facets()
    {
        var facets = new List<Facet>(_counts.Length);
        for (var i = 0; i < _counts.Length; i++)
        {
            if (Values(i) is { Count: > 0 } values)
                facets.Add(new Facet(_columns[i].Name, values));
        }

        return facets;
    }

    private static string? Property(SearchQuery query, string facet) => facet switch
    {
        FacetNames.Type => query.Type switch { DocumentType.Paper => "paper", DocumentType.Claim => "claim", _ => null },
        FacetNames.Topic => Given(query.Topic),
        FacetNames.Survey => Given(query.Survey),
        FacetNames.Year => Written(query.Years),
        FacetNames.Kind => Given(query.Kind),
        _ => Given(query.Verdict),
    };

    // Years have four digits; what reaches beyond is open.
    private static string? Written(YearRange? years)
    {
        if (years is not { } range)
            return null;
        var open = new YearRange(range.From < 1000 ? int.MinValue : range.From, range.To > 9999 ? int.MaxValue : range.To);
        return open == new YearRange(int.MinValue, int.MaxValue) ? null : open.ToString();
    }

    private static string? Given(string? filter) => string.IsNullOrWhiteSpace(filter) ? null : filter;

    private void Count(int row, int facet)
    {
        var counts = _counts[facet];
        foreach (var value in _columns[facet].Of(row))
            counts[value]++;
    }

    // The most frequent first; the numbers of the values are in the order for those that are equally frequent.
    private List<FacetValue> Values(int facet)
    {
        var counts = _counts[facet];
        var order = new List<long>(counts.Length);
        for (var id = 0; id < counts.Length; id++)
        {
            if (counts[id] > 0)
                order.Add(((long)(int.MaxValue - counts[id]) << 32) | (uint)id);
        }

        order.Sort();
        var values = new List<FacetValue>(order.Count);
        foreach (var key in order)
        {
            var (value, label) = _columns[facet].Values[(int)key];
            values.Add(new FacetValue(value, label, counts[(int)key]));
        }

        return values;
    }
}
