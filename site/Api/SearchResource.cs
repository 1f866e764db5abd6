using TheoryAtlas.Catalog;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Api.Answers;
using TheoryAtlas.Site.Api.Description;
using TheoryAtlas.Site.Pages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Api;

/// <summary>The search, and suggestions for what is being typed.</summary>
internal static class SearchResource
{
    private const int LongestTyped = 200;

    private static readonly QueryParameter s_type = new("type", "Only papers, or only claims.") { Values = ["paper", "claim"] };
    private static readonly QueryParameter s_sort = new("sort", "The order; by relevance unless given.") { Values = [.. SearchRequest.Orders.Select(order => order.Word)] };
    private static readonly QueryParameter s_typed = new("q", "What was typed so far.") { Longest = LongestTyped, Example = "neural tan" };
    private static readonly QueryParameter s_few = QueryParameter.Limit with { Range = (1, 20), Default = 8 };

    private static readonly QueryParameter[] s_searching =
    [
        QueryParameter.Words with { About = "Words to search for, in the query language of the search page; everything if there are none." },
        s_type, QueryParameter.Topic, QueryParameter.Survey, QueryParameter.Year, QueryParameter.Kind, QueryParameter.Verdict, s_sort, QueryParameter.Limit, QueryParameter.Cursor,
    ];

    private static readonly QueryParameter[] s_suggesting = [s_typed, s_few];

    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.Read("/search", Search).Describe<SearchAnswer>("search", "Search", "Search papers and claims", "The same search as the page: results with highlighted passages, facets to narrow them, and another query where a word seems misspelt.").With(s_searching).AsksLedger();
        api.Read("/suggest", Suggest).Describe<SuggestionsAnswer>("suggest", "Search", "Suggestions", "Titles, authors, topics, claims and acronyms that go on from what was typed; one slip is forgiven.").With(s_suggesting);
    }

    private static IResult Search(HttpContext context, Atlas atlas, ISearchIndex index)
    {
        var request = new ApiRequest(context, s_searching);
        var sort = request.Choice(s_sort);
        var asked = new SearchQuery
        {
            Text = request.Text(QueryParameter.Words) ?? "",
            Type = request.Choice(s_type) switch { "paper" => DocumentType.Paper, "claim" => DocumentType.Claim, _ => null },
            Topic = request.Choice(QueryParameter.Topic, atlas.Topics.Select(topic => topic.Id)),
            Survey = request.Choice(QueryParameter.Survey, atlas.Surveys.Select(survey => survey.Id)),
            Years = request.Years(QueryParameter.Year),
            Kind = request.Choice(QueryParameter.Kind),
            Verdict = request.Choice(QueryParameter.Verdict),
            Sort = SearchRequest.Orders.FirstOrDefault(order => order.Word == sort).Order,
            Offset = Cursor.Count(request),
            Limit = request.Number(QueryParameter.Limit),
        };
        if (request.Problem is { } problem)
            return problem;
        var found = index.Search(asked);
        var links = new Links(context);
        var next = asked.Offset + found.Hits.Count < found.Total && found.Hits.Count > 0 ? Paging.Next(context, Cursor.After(asked.Offset + found.Hits.Count)) : null;
        if (next is not null)
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return JsonAnswer.Of(
            context,
            new SearchAnswer(
                found.Total,
                [.. found.Hits.Select(hit => new HitAnswer(Word(hit.Type), hit.Id, TitleText.Plain(hit.Title), hit.Authors, hit.Year, hit.Score, Segments(hit.HighlightedTitle), Segments(hit.Snippet), hit.SnippetLanguage, links.Of(hit)))],
                next,
                [.. found.Facets.Select(facet => new FacetAnswer(facet.Name, [.. facet.Values.Select(value => new FacetValueAnswer(value.Value, value.Label, value.Count))]))],
                found.Message,
                found.DidYouMean),
            ApiJson.Lenient.SearchAnswer);
    }

    private static IResult Suggest(HttpContext context, ISearchIndex index)
    {
        var request = new ApiRequest(context, s_suggesting);
        var (typed, limit) = (request.Text(s_typed) ?? "", request.Number(s_few));
        if (request.Problem is { } problem)
            return problem;
        var links = new Links(context);
        return JsonAnswer.Of(
            context,
            new SuggestionsAnswer([.. index.Suggest(typed, limit).Select(one => new SuggestionAnswer(one.Kind.ToString().ToLowerInvariant(), TitleText.Plain(one.Text), Segments(one.Parts), one.Query, one.Id, links.Of(one)))]),
            ApiJson.Lenient.SuggestionsAnswer);
    }

    private static string Word(DocumentType type) => type == DocumentType.Claim ? "claim" : "paper";

    private static IReadOnlyList<SegmentAnswer> Segments(IReadOnlyList<TextPart> parts) => [.. parts.Select(part => new SegmentAnswer(part.Text, part.IsMatch))];
}
