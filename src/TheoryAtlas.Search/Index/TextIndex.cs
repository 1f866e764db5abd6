using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Index;

/// <summary>Ranks documents of any kind for what a reader typed. Safe for several threads.</summary>
public sealed class TextIndex : IDisposable
{
    private readonly FullTextTable _table;
    private readonly QueryPlanner _planner;
    private readonly Scorer _scorer;

    /// <summary>Builds the index.</summary>
    /// <param name="documents">The documents; results name them by their place in this list.</param>
    /// <param name="names">Lists of names of one thing, from which acronyms are learnt.</param>
    /// <param name="ideas">What the ranking is made of beside BM25F; all of them but in experiments.</param>
    /// <param name="file">A file to keep the table in, which must not exist yet; null to keep it in memory.</param>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file cannot be written or exists already.</exception>
    public TextIndex(IReadOnlyList<TextDocument> documents, IEnumerable<IReadOnlyList<string>>? names = null, RankingIdeas ideas = RankingIdeas.All, string? file = null)
    {
        _ = ideas;
        var synonyms = new SynonymTable();
        foreach (var ofOneThing in names ?? [])
            synonyms.AddNames(ofOneThing);
        var vocabulary = new Vocabulary(documents);
        foreach (var document in documents)
        {
            synonyms.Mine(document.Body);
            synonyms.AddTitle(document.Title, vocabulary.IsAcronym);
        }

        _table = new FullTextTable(documents, file);
        _planner = new QueryPlanner(vocabulary, synonyms);
        _scorer = new Scorer(_table, documents.Select(document => (TitleWords.Of(document.Title), document.Standing)));
    }

    /// <summary>The best documents for a query, best first, however little of it they cover.</summary>
    public IReadOnlyList<RankedDocument> Rank(string text, int limit) => [.. Rank(text, minimumCoverage: 0).Documents.Take(limit)];

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    /// <summary>Ranks the documents that cover at least this share of the query (or the largest share that any covers, if that is less).</summary>
    internal Ranking Rank(string text, double minimumCoverage)
    {
        var plan = _planner.Plan(text);
        var matches = plan.Groups.Select(group => GroupMatches.Find(group, _table)).ToList();
        if (matches.Find(match => match.Group.Required && match.Scores.Count == 0) is { } absent)
        {
            // Without its quotation marks the phrase is words.
            plan = _planner.Plan(text.Replace('"', ' ').Replace('“', ' ').Replace('”', ' '));
            var remark = $"No document contains the phrase “{absent.Group.Written}”; its words were searched instead.";
            plan = plan with { Message = plan.Message is null ? remark : $"{remark} {plan.Message}" };
            matches = [.. plan.Groups.Select(group => GroupMatches.Find(group, _table))];
        }

        return new Ranking(_scorer.Score(plan, matches, text, minimumCoverage), plan);
    }
}
