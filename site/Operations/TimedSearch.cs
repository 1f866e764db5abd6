using System.Diagnostics;
using TheoryAtlas.Search;

namespace TheoryAtlas.Site.Operations;

/// <summary>Measures how long searches take.</summary>
internal sealed class TimedSearch(ISearchIndex index, SearchInstruments instruments) : ISearchIndex
{
    /// <inheritdoc/>
    public SearchResults Search(SearchQuery query) => Timed("search", () => index.Search(query));

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion> Suggest(string text, int limit = 8) => Timed("suggest", () => index.Suggest(text, limit));

    /// <inheritdoc/>
    public IReadOnlyList<RelatedDocument> Related(DocumentType type, string id, int limit = 6) => index.Related(type, id, limit);

    private T Timed<T>(string operation, Func<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        var result = work();
        instruments.Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("operation", operation));
        return result;
    }
}
