using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Results;

/// <summary>What a query asks of one facet: a value that the property names, one of those that the text names, and none that the text leaves out.</summary>
internal sealed class FacetCondition
{
    private readonly FacetColumn _column;
    private readonly List<bool[]> _wanted = [];
    private readonly bool[]? _unwanted;

    private FacetCondition(FacetColumn column, string? property, IReadOnlyList<QueryFilter> filters)
    {
        _column = column;
        if (property is not null)
            _wanted.Add(Marked([property]));
        var named = filters.Where(filter => filter.Facet == column.Name).ToLookup(filter => filter.Excluded, filter => filter.Value);
        if (named.Contains(key: false))
            _wanted.Add(Marked(named[false]));
        if (named.Contains(key: true))
            _unwanted = Marked(named[true]);
    }

    /// <summary>The condition, or null if nothing is asked.</summary>
    public static FacetCondition? Of(FacetColumn column, string? property, IReadOnlyList<QueryFilter> filters)
    {
        if (property is null)
        {
            var asked = false;
            for (var i = 0; i < filters.Count; i++)
                asked |= filters[i].Facet == column.Name;
            if (!asked)
                return null;
        }

        return new FacetCondition(column, property, filters);
    }

    /// <summary>Whether a document meets it.</summary>
    public bool Holds(int row)
    {
        var values = _column.Of(row);
        foreach (var wanted in _wanted)
        {
            if (!HasAny(values, wanted))
                return false;
        }

        return _unwanted is null || !HasAny(values, _unwanted);
    }

    private static bool HasAny(ReadOnlySpan<int> values, bool[] marked)
    {
        foreach (var value in values)
        {
            if (marked[value])
                return true;
        }

        return false;
    }

    private bool[] Marked(IEnumerable<string> names)
    {
        var marked = new bool[_column.Values.Length];
        foreach (var name in names)
        {
            if (_column.Name == FacetNames.Year && YearRange.Parse(name) is { } years)
                MarkYears(marked, years);
            else if (_column.Id(name) is >= 0 and var id)
                marked[id] = true;
        }

        return marked;
    }

    private void MarkYears(bool[] marked, YearRange years)
    {
        for (var id = 0; id < marked.Length; id++)
            marked[id] |= int.TryParse(_column.Values[id].Value, out var year) && years.Contains(year);
    }
}
