using System.Text.Json;
using TheoryAtlas.Catalog;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Suggestions;

/// <summary>Suggestions for what stands in a search box, as browsers ask for them (OpenSearch Suggestions 1.0).</summary>
internal static class SuggestionEndpoint
{
    /// <summary>What is longer is answered without suggestions.</summary>
    public const int LongestText = 200;

    private const string MediaType = "application/x-suggestions+json";

    /// <summary>Maps /search/suggest.</summary>
    public static void MapSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/search/suggest", (HttpContext context, Atlas atlas, ISearchIndex index) =>
        {
            var text = context.Request.Query["q"].ToString();
            var isLong = text.Length > LongestText;
            var suggestions = isLong ? [] : index.Suggest(text);
            var root = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
            context.Response.Headers.CacheControl = "private, max-age=60";
            return Results.Bytes(
                JsonSerializer.SerializeToUtf8Bytes<object[]>(
                [
                    isLong ? "" : text,
                    suggestions.Select(suggestion => TitleText.Plain(suggestion.Text)),
                    suggestions.Select(suggestion => Description(suggestion, atlas)),
                    suggestions.Select(suggestion => root + Address(suggestion)),
                ]),
                MediaType);
        });

    private static string Description(Suggestion suggestion, Atlas atlas) => suggestion.Kind switch
    {
        SuggestionKind.Paper when atlas.Paper(suggestion.Id ?? "") is { } paper => Bibliography.Short(paper),
        _ => suggestion.Kind.ToString().ToLowerInvariant(),
    };

    private static string Address(Suggestion suggestion) => suggestion switch
    {
        { Kind: SuggestionKind.Topic, Id: { } id } => $"/topics/{id}",
        { Kind: SuggestionKind.Paper, Id: { } id } => $"/papers/{id}",
        { Kind: SuggestionKind.Claim, Id: { } id } => $"/claims/{id}",
        _ => "/search" + QueryString.Create("q", suggestion.Query),
    };
}
