using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;

namespace TheoryAtlas.Site.Pages;

/// <summary>Searches with the verdicts as they are now: runs end while the index stays.</summary>
internal sealed class CurrentSearch(ISearchIndex index, ClaimStandings standings) : ISearchIndex
{
    /// <inheritdoc/>
    public SearchResults Search(SearchQuery query)
    {
        (index as SqliteSearchIndex)?.UpdateVerdicts(standings.Words());
        return index.Search(query);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion> Suggest(string text, int limit = 8) => index.Suggest(text, limit);

    /// <inheritdoc/>
    public IReadOnlyList<RelatedDocument> Related(DocumentType type, string id, int limit = 6) => index.Related(type, id, limit);
}
