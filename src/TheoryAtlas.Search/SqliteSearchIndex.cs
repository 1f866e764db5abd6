using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Documents;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Queries;
using TheoryAtlas.Search.Results;
using TheoryAtlas.Search.Storage;
using TheoryAtlas.Search.Suggestions;

namespace TheoryAtlas.Search;

/// <summary>The papers and claims of an atlas, ranked in memory and stored in SQLite. Safe for several threads.</summary>
/// <remarks>Verdicts stay outside the index, because they change while the site runs: <see cref="UpdateVerdicts"/> costs no indexing.</remarks>
public sealed class SqliteSearchIndex : ISearchIndex, IDisposable
{
    /// <summary>The verdict of a claim for which none is given.</summary>
    public const string NotRun = "not-run";

    private readonly IReadOnlyList<SearchDocument> _documents;
    private readonly Dictionary<string, int> _rowOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly TextIndex _index;
    private readonly StemmedDocuments _texts;
    private readonly Lazy<Suggester> _suggester;
    private readonly Lazy<RelatedDocuments> _related;
    private volatile FacetTable _facets;

    /// <summary>Builds the index in memory. <see cref="SearchIndexStore"/> keeps one between starts.</summary>
    /// <param name="atlas">What is searched.</param>
    /// <param name="verdicts">The verdict of each claim by its id (<c>verified</c>, <c>refuted</c>, …); claims left out are <c>not-run</c>.</param>
    /// <param name="ideas">What the ranking is made of; all of them but in experiments.</param>
    public static SqliteSearchIndex Of(Atlas atlas, IReadOnlyDictionary<string, string>? verdicts = null, RankingIdeas ideas = RankingIdeas.All)
    {
        var index = SearchIndexStore.Make(new Lazy<Atlas>(atlas), earlier: null, ideas);
        if (verdicts is not null)
            index.UpdateVerdicts(verdicts);
        return index;
    }

    internal SqliteSearchIndex(SearchableAtlas searchable, TextIndex index, FacetTable facets, DocumentAnalyses? analyses, Lazy<Atlas> atlas)
    {
        Searchable = searchable;
        Analyses = analyses;
        _documents = searchable.Documents;
        _index = index;
        _texts = new StemmedDocuments(_documents, index.Data.Lexicon);
        _suggester = new Lazy<Suggester>(() => new Suggester(new AtlasSuggestions(atlas.Value, index.Data.Synonyms).ToList()));
        _related = new Lazy<RelatedDocuments>(() => new RelatedDocuments(atlas.Value, _documents.Select(document => (document.Type, document.Id)), index.Data.Semantics));
        _facets = facets;
        foreach (var (row, document) in _documents.Index())
        {
            foreach (var name in document.Identifiers.Prepend(document.Id))
                _rowOf.TryAdd(name, row);
        }
    }

    /// <summary>What is searched.</summary>
    internal SearchableAtlas Searchable { get; }

    /// <summary>The analysed documents, or null if the index was read from a file.</summary>
    internal DocumentAnalyses? Analyses { get; }

    /// <summary>What the ranking reads.</summary>
    internal IndexData Data => _index.Data;

    /// <summary>Replaces all verdicts; searches that have begun keep the ones they began with.</summary>
    public void UpdateVerdicts(IReadOnlyDictionary<string, string> verdicts) => _facets = _facets.WithVerdicts(verdicts);

    /// <inheritdoc/>
    public SearchResults Search(SearchQuery query)
    {
        var facets = _facets;
        FacetCounter? counter = null;
        var limit = Math.Max(0, query.Limit);
        var offset = Math.Max(0, query.Offset);
        var wanted = query.Sort == SortOrder.Relevance ? (int)Math.Min((long)offset + limit, int.MaxValue) : int.MaxValue;
        var named = RowNamed(query.Text);
        var (wasOffered, wasPassed) = (false, false);
        var ranking = _index.Rank(
            query.Text,
            anyMatch: false,
            wanted,
            plan =>
            {
                counter = facets.Counter(query, plan.Filters);
                return row =>
                {
                    var passes = counter.Passes(row);
                    if (row == named)
                        (wasOffered, wasPassed) = (true, passes);
                    return passes;
                };
            },
            Searchable.Filters);
        counter ??= facets.Counter(query, ranking.Plan.Filters);
        if (named >= 0 && (!wasOffered || wasPassed))
            ranking = Named(named, wasOffered, ranking, counter);

        var matched = new MatchedStems(ranking.Plan.Groups, Data.Lexicon);
        var hits = Sorted(ranking.Documents, query.Sort).Skip(offset).Take(limit).Select(document => Hit(document, matched, query.WithPassages)).ToList();
        return new SearchResults(ranking.Total, hits, query.WithFacets ? counter.Facets() : [], ranking.Plan.Message, ranking.Plan.DidYouMean);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion> Suggest(string text, int limit = 8) => _suggester.Value.Suggest(text, limit);

    /// <inheritdoc/>
    public IReadOnlyList<RelatedDocument> Related(DocumentType type, string id, int limit = 6) => _related.Value.Of(type, id, limit);

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
    private static Ranking Named(int named, bool wasOffered, Ranking ranking, FacetCounter counter)
    {
        var others = ranking.Documents.Where(document => document.Row != named).ToList();
        if (!wasOffered && !counter.Passes(named))
            return ranking;
        return ranking with
        {
            Documents = [new RankedDocument(named, others.Count > 0 ? others[0].Score + 1 : 1), .. others],
            Total = ranking.Total + (wasOffered ? 0 : 1),
        };
    }

    private int RowNamed(string text)
    {
        var name = text.AsSpan().Trim();
        var prefix = name.Length > 0 ? QuerySyntax.IdentifierPrefix(name, 0) : 0;
        return _rowOf.TryGetValue(name[prefix..].Trim().ToString(), out var row) ? row : -1;
    }

    private SearchHit Hit(RankedDocument ranked, MatchedStems matched, bool withPassages)
    {
        var document = _documents[ranked.Row];
        var hit = new SearchHit(document.Type, document.Id, document.Title.Text, ranked.Score, [], []) { Authors = document.Authors, Year = document.Year };
        if (!withPassages)
            return hit;
        var texts = _texts.Of(ranked.Row);
        return hit with { HighlightedTitle = Highlighter.Mark(texts.Title, matched), Snippet = Highlighter.Passage(texts.Prose, texts.Chinese, matched) };
    }
}
