using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Index;

/// <summary>Ranks documents of any kind for what a reader typed. Safe for several threads.</summary>
public sealed class TextIndex : IDisposable
{
    private readonly FullTextTable _table;
    private readonly QueryPlanner _planner;
    private readonly Ranker _ranker;

    /// <summary>Builds the index.</summary>
    /// <param name="documents">The documents, read once, in order; results name them by their place in this sequence.</param>
    /// <param name="names">Lists of names of one thing, from which acronyms are learnt.</param>
    /// <param name="ideas">What the ranking is made of beside BM25F; all of them but in experiments.</param>
    /// <param name="file">A file to keep the table of phrases in, which must not exist yet; empty for a temporary one that goes when the index does, null to keep it in memory.</param>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file cannot be written or exists already.</exception>
    public TextIndex(IEnumerable<TextDocument> documents, IEnumerable<IReadOnlyList<string>>? names = null, RankingIdeas ideas = RankingIdeas.All, string? file = null)
    {
        var lexicon = new Lexicon();
        List<AnalyzedDocument> analyzed = [.. documents.Select(document => AnalyzedDocument.Of(document, lexicon))];
        _table = new FullTextTable(analyzed, lexicon, file);
        Data = IndexData.Of(analyzed, lexicon, names ?? [], ideas);
        _planner = new QueryPlanner(Data.Vocabulary, Data.Synonyms, ideas);
        _ranker = new Ranker(Data, _table, ideas);
    }

    /// <summary>Ranks with what was computed before; frees the table.</summary>
    internal TextIndex(IndexData data, FullTextTable table, RankingIdeas ideas)
    {
        Data = data;
        _table = table;
        _planner = new QueryPlanner(data.Vocabulary, data.Synonyms, ideas);
        _ranker = new Ranker(data, table, ideas);
    }

    /// <summary>What the ranking reads.</summary>
    internal IndexData Data { get; }

    /// <summary>The best documents for a query, best first, however little of it they cover.</summary>
    public IReadOnlyList<RankedDocument> Rank(string text, int limit) => Rank(text, anyMatch: true, limit).Documents;

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    /// <summary>Ranks the documents that match.</summary>
    /// <param name="text">What the reader typed.</param>
    /// <param name="anyMatch">Whether every document that matches anything is a result, or only those that say enough of the query.</param>
    /// <param name="wanted">How many documents are wanted in order.</param>
    /// <param name="filter">Makes, for a plan, what says whether a document may be a result; null lets all pass.</param>
    /// <param name="names">What filters in the text may name; null where there is nothing to filter by.</param>
    internal Ranking Rank(string text, bool anyMatch, int wanted, Func<QueryPlan, Func<int, bool>>? filter = null, FilterNames? names = null)
    {
        var plan = _planner.Plan(text, names);
        var absent = plan.Groups.Where(group => group.Required && group.Field == TermField.Any && IsAbsent(group)).Select(group => group.Written).ToHashSet(StringComparer.Ordinal);
        if (absent.Count > 0)
        {
            plan = _planner.Plan(text, names, absent);
            var phrases = string.Join(" or ", absent.Select(phrase => $"“{phrase}”"));
            var remark = $"No document contains the phrase {phrases}; its words were searched instead.";
            plan = plan with { Message = plan.Message is null ? remark : $"{remark} {plan.Message}" };
        }

        // Words were typed, and none of them occurs: that is not a query for everything.
        if (plan.Groups.Count == 0 && !plan.IsEmpty)
            return new Ranking([], 0, plan);
        return _ranker.Rank(plan, text, anyMatch, wanted, filter?.Invoke(plan));
    }

    private bool IsAbsent(TermGroup group) => group.Alternatives.All(alternative => _table.Find(alternative.Words, group.Field).Count == 0);
}
