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
        _starts = new int[documents.Count + 1];
        var ids = new List<int>(documents.Count);
        var values = new List<(string Value, string Label)>();
        for (var row = 0; row < documents.Count; row++)
        {
            foreach (var value in valuesOf(documents[row]))
            {
                if (!_idOf.TryGetValue(value, out var id))
                {
                    _idOf.Add(value, id = values.Count);
                    values.Add((value, labels.Of(name, value)));
                }

                ids.Add(id);
            }

            _starts[row + 1] = ids.Count;
        }

        // Numbers in the order of appearance give way to those in the order of showing.
        var ordered = values.ToArray();
        Array.Sort(ordered, name == FacetNames.Year ? (one, other) => string.CompareOrdinal(other.Value, one.Value) : ByLabel);
        Values = ordered;
        var numbers = new int[ordered.Length];
        for (var id = 0; id < ordered.Length; id++)
        {
            numbers[_idOf[ordered[id].Value]] = id;
            _idOf[ordered[id].Value] = id;
        }

        _ids = [.. ids];
        for (var i = 0; i < _ids.Length; i++)
            _ids[i] = numbers[_ids[i]];
    }

    /// <summary>The facet.</summary>
    public string Name { get; }

    /// <summary>The values with their labels, by number.</summary>
    public (string Value, string Label)[] Values { get; }

    /// <summary>The numbers of a document's values.</summary>
    public ReadOnlySpan<int> Of(int row) => _ids.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>The number of a value, or -1 if no document has it.</summary>
    public int Id(string value) => _idOf.GetValueOrDefault(value, -1);

    private static int ByLabel((string Value, string Label) one, (string Value, string Label) other) =>
        string.CompareOrdinal(one.Label, other.Label) is not 0 and var order ? order : string.CompareOrdinal(one.Value, other.Value);
}
