namespace TheoryAtlas.Search;

/// <summary>Finds papers and claims. Safe for several threads.</summary>
public interface ISearchIndex
{
    /// <summary>Answers a query. Never throws for what a reader typed: what cannot be parsed is searched as words, and a message says so.</summary>
    SearchResults Search(SearchQuery query);

    /// <summary>Completes what a reader has begun to type: titles, authors, topics, claims and acronyms, the likeliest first; one slip is forgiven.</summary>
    /// <param name="text">What stands in the search box so far; nothing is suggested for an empty one.</param>
    /// <param name="limit">How many at most.</param>
    IReadOnlyList<Suggestion> Suggest(string text, int limit = 8);

    /// <summary>The papers and claims that are closest to one of them, each with its reasons, the closest first; none for an unknown name.</summary>
    /// <param name="type">Whether the name is that of a paper or of a claim.</param>
    /// <param name="id">The paper's key or the claim's id.</param>
    /// <param name="limit">How many at most.</param>
    IReadOnlyList<RelatedDocument> Related(DocumentType type, string id, int limit = 6);
}
