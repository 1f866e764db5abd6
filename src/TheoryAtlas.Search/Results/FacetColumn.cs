using TheoryAtlas.Search.Documents;

namespace TheoryAtlas.Search.Results;

/// <summary>One facet of all documents: its values numbered, and the numbers of each document's values.</summary>
internal sealed class FacetColumn
{
    private readonly Dictionary<string, int> _idOf = new(StringComparer.Ordinal);
    private readonly int[] _starts;
    private readonly int[] _ids;

    /// <summary>Numbers the values in the order in which values that are equally frequent are shown: years from the newest, others by label.</summary>
    /// <param name="name">The facet.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="valuesOf">The values of a document, each once.</param>
    /// <param name="labels">What the values are called.</param>
    public FacetColumn(string name, IReadOnlyList<SearchDocument> documents, Func<SearchDocument, IEnumerable<string>> valuesOf, FacetLabels labels)
    {
        Name = name;
        var rows = documents.Select(document => valuesOf(document).ToArray()).ToList();
        var known = rows.SelectMany(values => values).Distinct(StringComparer.Ordinal).Select(value => (Value: value, Label: labels.Of(name, value)));
        Values =
        [
            .. name == FacetNames.Year
                ? known.OrderByDescending(pair => pair.Value, StringComparer.Ordinal)
                : known.OrderBy(pair => pair.Label, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal),
        ];
        foreach (var (id, pair) in Values.Index())
            _idOf.Add(pair.Value, id);
        _starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
            _starts[row + 1] = _starts[row] + rows[row].Length;
        _ids = [.. rows.SelectMany(values => values).Select(value => _idOf[value])];
    }

    /// <summary>The facet.</summary>
    public string Name { get; }

    /// <summary>The values with their labels, by number.</summary>
    public IReadOnlyList<(string Value, string Label)> Values { get; }

    /// <summary>The numbers of a document's values.</summary>
    public ReadOnlySpan<int> Of(int row) => _ids.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>The number of a value, or -1 if no document has it.</summary>
    public int Id(string value) => _idOf.GetValueOrDefault(value, -1);
}
