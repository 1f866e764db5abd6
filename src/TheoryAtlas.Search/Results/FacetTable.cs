using System.Collections.Frozen;
using System.Globalization;
using TheoryAtlas.Search.Documents;
using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Results;

/// <summary>The facets of all documents, by row. Immutable: new verdicts make a new table that shares the rest.</summary>
internal sealed class FacetTable
{
    private readonly IReadOnlyList<SearchDocument> _documents;
    private readonly FacetLabels _labels;
    private readonly FacetColumn[] _columns;

    /// <summary>Reads the documents.</summary>
    /// <param name="documents">The documents, by row.</param>
    /// <param name="labels">What values are called.</param>
    /// <param name="verdicts">The verdict of each claim by its id; claims left out are <see cref="SqliteSearchIndex.NotRun"/>.</param>
    public FacetTable(IReadOnlyList<SearchDocument> documents, FacetLabels labels, IReadOnlyDictionary<string, string> verdicts)
        : this(documents, labels, [.. FacetNames.All.Where(name => name != FacetNames.Verdict).Select(name => new FacetColumn(name, documents, document => Values(document, name), labels))], verdicts)
    {
    }

    private FacetTable(IReadOnlyList<SearchDocument> documents, FacetLabels labels, IEnumerable<FacetColumn> columns, IReadOnlyDictionary<string, string> verdicts)
    {
        _documents = documents;
        _labels = labels;
        _columns =
        [
            .. columns,
            new FacetColumn(FacetNames.Verdict, documents, document => document.Claims.Select(claim => verdicts.GetValueOrDefault(claim, SqliteSearchIndex.NotRun)).Distinct(StringComparer.Ordinal), labels),
        ];
    }

    /// <summary>The columns of an atlas none of whose claims has a verdict yet.</summary>
    public static FacetTable Of(SearchableAtlas atlas) => new(atlas.Documents, atlas.Labels, FrozenDictionary<string, string>.Empty);

    /// <summary>The same documents with other verdicts.</summary>
    public FacetTable WithVerdicts(IReadOnlyDictionary<string, string> verdicts) => new(_documents, _labels, _columns[..^1], verdicts);

    /// <summary>Prepares to filter and count for one query.</summary>
    /// <param name="query">Its properties filter.</param>
    /// <param name="filters">The filters in its text, which narrow further.</param>
    public FacetCounter Counter(SearchQuery query, IReadOnlyList<QueryFilter> filters) => new(_columns, query, filters, row => _documents[row].Claims.Count > 0);

    private static IEnumerable<string> Values(SearchDocument document, string facet) => facet switch
    {
        FacetNames.Type => [document.Type == DocumentType.Paper ? "paper" : "claim"],
        FacetNames.Topic => document.Topics,
        FacetNames.Survey => document.Surveys,
        FacetNames.Year => [document.Year.ToString(CultureInfo.InvariantCulture)],
        _ => document.Kind is { } kind ? [kind] : [],
    };
}
