using System.Text.Json.Serialization.Metadata;
using TheoryAtlas.Site.Api.Answers;

namespace TheoryAtlas.Site.Api;

/// <summary>Cuts lists into pages, and says where the next one is: in the body and in the header Link.</summary>
internal static class Paging
{
    /// <summary>A page of records that keep their order.</summary>
    /// <param name="request">Has the limit and the cursor.</param>
    /// <param name="records">All records.</param>
    /// <param name="id">The name of a record.</param>
    /// <param name="answer">The record as an item.</param>
    /// <param name="type">How the page is written.</param>
    public static IResult Of<TRecord, TItem>(ApiRequest request, IReadOnlyList<TRecord> records, Func<TRecord, string> id, Func<TRecord, TItem> answer, JsonTypeInfo<PageAnswer<TItem>> type)
    {
        var limit = request.Number(QueryParameter.Limit);
        var first = 0;
        if (Cursor.Id(request) is { } last)
        {
            while (first < records.Count && id(records[first]) != last)
                first++;
            if (first++ == records.Count)
                Cursor.Refuse(request);
        }

        if (request.Problem is { } problem)
            return problem;
        TRecord[] page = [.. records.Skip(first).Take(limit)];
        var next = first + page.Length < records.Count && page.Length > 0 ? Cursor.After(id(page[^1])) : null;
        return Answer(request.Context, [.. page.Select(answer)], records.Count, next, type);
    }

    /// <summary>A page that is cut already.</summary>
    public static IResult Answer<TItem>(HttpContext context, IReadOnlyList<TItem> items, long total, string? cursor, JsonTypeInfo<PageAnswer<TItem>> type)
    {
        var next = cursor is null ? null : Next(context, cursor);
        if (next is not null)
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return JsonAnswer.Of(context, new PageAnswer<TItem>(total, items, next), type);
    }

    /// <summary>The address of the next page.</summary>
    public static string Next(HttpContext context, string cursor)
    {
        var query = context.Request.Query.Where(pair => pair.Key != QueryParameter.Cursor.Name).Append(new(QueryParameter.Cursor.Name, cursor));
        return context.RequestServices.GetRequiredService<SiteAddress>().Absolute(context, context.Request.Path.ToUriComponent() + QueryString.Create(query).ToUriComponent());
    }
}
