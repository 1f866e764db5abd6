using TheoryAtlas.Site.Api.Description;

namespace TheoryAtlas.Site.Api;

/// <summary>The interface for programs, version 1: everything that the pages show, as JSON.</summary>
internal static class ApiV1
{
    /// <summary>What its addresses begin with.</summary>
    public const string Root = "/api/v1";

    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps every resource.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root);
        IndexResource.Map(api);
        PapersResource.Map(api);
        ClaimsResource.Map(api);
        TopicsResource.Map(api);
        SurveysResource.Map(api);
        SearchResource.Map(api);
        RunsResource.Map(api);
        RunEventsResource.Map(api);
        routes.Read("/openapi/v1.json", async (HttpContext context, ApiDocument document) =>
            new ApiRequest(context).Problem ?? JsonAnswer.OfBytes(context, (await document.ReadAsync()).Bytes, "application/json; charset=utf-8")).ExcludeFromDescription();
    }

    /// <summary>Maps an address that is read: by GET, and by HEAD and OPTIONS as HTTP wants them.</summary>
    /// <param name="routes">The group.</param>
    /// <param name="pattern">The address within it.</param>
    /// <param name="handler">Makes the answer.</param>
    /// <param name="alsoAllows">Other methods that are mapped elsewhere.</param>
    public static RouteHandlerBuilder Read(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string? alsoAllows = null)
    {
        var allowed = string.Join(", ", new[] { "GET", "HEAD", "OPTIONS", alsoAllows }.OfType<string>());
        routes.MapMethods(pattern, [HttpMethods.Options], (HttpResponse response) =>
        {
            response.Headers.Allow = allowed;
            return Results.NoContent();
        }).ExcludeFromDescription();
        return routes.MapMethods(pattern, s_reading, handler);
    }
}
