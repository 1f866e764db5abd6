using System.Text.Json.Serialization.Metadata;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Api.Answers;

namespace TheoryAtlas.Site.Api;

/// <summary>A list of records that words were searched for, by relevance.</summary>
internal static class FoundPage
{
    /// <summary>The page that the request asks for.</summary>
    public static IResult Of<TItem>(ApiRequest request, ISearchIndex index, SearchQuery asked, Func<SearchHit, TItem?> item, JsonTypeInfo<PageAnswer<TItem>> type)
        where TItem : class
    {
        var (limit, offset) = (request.Number(QueryParameter.Limit), Cursor.Count(request));
        if (request.Problem is { } problem)
            return problem;
        var found = index.Search(asked with { Offset = offset, Limit = limit, WithFacets = false, WithPassages = false });
        var next = offset + found.Hits.Count;
        return Paging.Answer(request.Context, [.. found.Hits.Select(item).OfType<TItem>()], found.Total, next < found.Total && found.Hits.Count > 0 ? Cursor.After(next) : null, type);
    }
}
