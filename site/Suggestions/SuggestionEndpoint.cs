using System.Text.Json;
using Microsoft.Net.Http.Headers;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Suggestions;

/// <summary>
/// Suggestions for what stands in a search box: at <c>/search/suggest</c> as browsers ask for them (OpenSearch Suggestions 1.0),
/// at <c>/search/suggest.json</c> with what the site's own box shows, <c>?beside=results</c> for the box above the results.
/// </summary>
internal static class SuggestionEndpoint
{
    /// <summary>What is longer is answered without suggestions.</summary>
    public const int LongestText = 200;

    private const int BesideResults = 4;
    private const string MediaType = "application/x-suggestions+json";

    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the addresses.</summary>
    public static void MapSuggestions(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/search/suggest", s_methods, (HttpContext context, ISearchIndex index, SuggestionWords words, SiteAddress site) =>
        {
            var (text, suggestions) = Asked(context, index);
            return Results.Bytes(
                JsonSerializer.SerializeToUtf8Bytes<object[]>(
                [
                    text,
                    suggestions.Select(suggestion => TitleText.Plain(suggestion.Text)),
                    suggestions.Select(words.Description),
                    suggestions.Select(suggestion => site.Absolute(context, context.Request.PathBase + SuggestionWords.Path(suggestion))),
                ]),
                MediaType);
        });
        routes.MapMethods("/search/suggest.json", s_methods, (HttpContext context, ISearchIndex index, SuggestionWords words) =>
        {
            var (text, suggestions) = Asked(context, index);
            // Where the results stand below the box, papers and claims are among them.
            if (context.Request.Query["beside"] == "results")
                suggestions = [.. suggestions.Where(suggestion => suggestion.Kind is not (SuggestionKind.Paper or SuggestionKind.Claim)).Take(BesideResults)];
            return Results.Json(words.List(text, suggestions, Language.Of(context), context.Request.PathBase));
        });
    }

    private static (string Text, IReadOnlyList<Suggestion> Suggestions) Asked(HttpContext context, ISearchIndex index)
    {
        var text = context.Request.Query["q"].ToString();
        context.Response.Headers.CacheControl = "private, max-age=60";
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return text.Length > LongestText ? ("", []) : (text, index.Suggest(text));
    }
}
