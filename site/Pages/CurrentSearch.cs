using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;

namespace TheoryAtlas.Site.Pages;

/// <summary>Searches with the verdicts as they are now: runs end while the index stays.</summary>
internal sealed class CurrentSearch(ISearchIndex index, ClaimStandings standings) : ISearchIndex
{
    private long _version = -1;

    /// <inheritdoc/>
    public SearchResults Search(SearchQuery query)
    {
        var version = standings.Version;
        if (Volatile.Read(ref _version) != version)
        {
            (index as SqliteSearchIndex)?.UpdateVerdicts(standings.Words());
            Volatile.Write(ref _version, version);
        }

        return index.Search(query);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion> Suggest(string text, int limit = 8) => index.Suggest(text, limit);

    /// <inheritdoc/>
    public IReadOnlyList<RelatedDocument> Related(DocumentType type, string id, int limit = 6) => index.Related(type, id, limit);
}
