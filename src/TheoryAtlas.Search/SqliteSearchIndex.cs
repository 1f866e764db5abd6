using System.Collections.Frozen;
using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Documents;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Results;

namespace TheoryAtlas.Search;

/// <summary>The papers and claims of an atlas in an SQLite FTS5 table. Safe for several threads.</summary>
/// <remarks>Verdicts stay outside the table, because they change while the site runs: <see cref="UpdateVerdicts"/> costs no indexing.</remarks>
public sealed class SqliteSearchIndex : ISearchIndex, IDisposable
{
    /// <summary>The verdict of a claim for which none is given.</summary>
    public const string NotRun = "not-run";

    // Short queries name what must be there; half of what they say has to be found. See specs/query-language.md.
    private const double MinimumCoverage = 0.5;

    private readonly List<SearchDocument> _documents;
    private readonly Dictionary<string, int> _rowOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly FacetLabels _labels;
    private readonly TextIndex _index;
    private volatile FrozenDictionary<string, string> _verdicts;

    /// <summary>Builds the index.</summary>
    /// <param name="atlas">What is searched.</param>
    /// <param name="verdicts">The verdict of each claim by its id (<c>verified</c>, <c>refuted</c>, …); claims left out are <c>not-run</c>.</param>
    /// <param name="file">A file to keep the table in, which must not exist yet; null to keep it in memory.</param>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file cannot be written or exists already.</exception>
    public SqliteSearchIndex(Atlas atlas, IReadOnlyDictionary<string, string>? verdicts = null, string? file = null)
    {
        _documents = new AtlasDocuments(atlas).ToList();
        _labels = new FacetLabels(atlas);
        _index = new TextIndex(_documents.Select(document => document.Words), atlas.Topics.Select(topic => (IReadOnlyList<string>)[topic.Label, .. topic.Aliases]), file: file);
        _verdicts = (verdicts ?? FrozenDictionary<string, string>.Empty).ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var (row, document) in _documents.Index())
        {
            foreach (var name in document.Identifiers.Prepend(document.Id))
                _rowOf.TryAdd(name, row);
        }
    }

    /// <summary>Replaces all verdicts; searches that have begun keep the ones they began with.</summary>
    public void UpdateVerdicts(IReadOnlyDictionary<string, string> verdicts) => _verdicts = verdicts.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public SearchResults Search(SearchQuery query)
    {
        var verdicts = _verdicts;
        var counter = new FacetCounter(query, claim => verdicts.GetValueOrDefault(claim, NotRun), _labels);
        var limit = Math.Max(0, query.Limit);
        var offset = Math.Max(0, query.Offset);
        var wanted = query.Sort == SortOrder.Relevance ? (int)Math.Min((long)offset + limit, int.MaxValue) : int.MaxValue;
        var ranking = _index.Rank(query.Text, MinimumCoverage, wanted, _ => row => counter.Passes(_documents[row]));
        var named = Named(query.Text, ranking, counter);

        var matched = new MatchedStems(ranking.Plan.Groups);
        var hits = Sorted(named.Documents, query.Sort).Skip(offset).Take(limit).Select(document => Hit(document, matched, query.WithPassages)).ToList();
        return new SearchResults(named.Total, hits, query.WithFacets ? counter.Facets() : [], ranking.Plan.Message, ranking.Plan.DidYouMean);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion> Suggest(string text, int limit = 8) => [];

    /// <inheritdoc/>
    public IReadOnlyList<RelatedDocument> Related(DocumentType type, string id, int limit = 6) => [];

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();

    private IEnumerable<RankedDocument> Sorted(IReadOnlyList<RankedDocument> documents, SortOrder order) => order switch
    {
        SortOrder.Newest => documents.OrderByDescending(document => _documents[document.Row].Year),
        SortOrder.Oldest => documents.OrderBy(document => _documents[document.Row].Year),
        SortOrder.MostClaims => documents.OrderByDescending(document => _documents[document.Row].Type == DocumentType.Paper ? _documents[document.Row].Claims.Count : 0),
        _ => documents,
    };

    /// <summary>Puts the record first whose key, id, arXiv identifier or DOI was typed.</summary>
    private Ranking Named(string text, Ranking ranking, FacetCounter counter)
    {
        var name = text.Trim();
        foreach (var prefix in (ReadOnlySpan<string>)["https://doi.org/", "https://arxiv.org/abs/", "arxiv:", "doi:"])
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                name = name[prefix.Length..].Trim();
        }

        if (!_rowOf.TryGetValue(name, out var named))
            return ranking;
        var others = ranking.Documents.Where(document => document.Row != named).ToList();
        var isNew = others.Count == ranking.Documents.Count;
        if (isNew && !counter.Passes(_documents[named]))
            return ranking;
        return ranking with
        {
            Documents = [new RankedDocument(named, others.Count > 0 ? others[0].Score + 1 : 1), .. others],
            Total = ranking.Total + (isNew ? 1 : 0),
        };
    }

    private SearchHit Hit(RankedDocument ranked, MatchedStems matched, bool withPassages)
    {
        var document = _documents[ranked.Row];
        return withPassages
            ? new SearchHit(document.Type, document.Id, document.Title.Text, ranked.Score, Highlighter.Mark(document.Title, matched), Highlighter.Passage(document.Prose, matched))
            : new SearchHit(document.Type, document.Id, document.Title.Text, ranked.Score, [], []);
    }
}
