using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Api.Answers;
using TheoryAtlas.Site.Api.Description;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Api;

/// <summary>Papers.</summary>
internal static class PapersResource
{
    private static readonly QueryParameter[] s_parameters = [QueryParameter.Words, QueryParameter.Topic, QueryParameter.Survey, QueryParameter.Year, QueryParameter.Limit, QueryParameter.Cursor];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.Read("/papers", List).Describe<PageAnswer<PaperItem>>("listPapers", "Papers", "Papers", "The papers by key; with words to search for, by relevance.").With(s_parameters).AsksLedger();
        api.Read("/papers/{key}", One).Describe<PaperAnswer>("getPaper", "Papers", "One paper", "The record, our notes, the claims, and what it builds on.").AsksLedger().WithId("key", "The paper's key.", "jacot2018neural");
    }

    /// <summary>A paper as an item of a list.</summary>
    public static PaperItem Item(Paper paper, Atlas atlas, Links links) => new(
        paper.Key,
        TitleText.Plain(paper.Title),
        paper.Authors,
        paper.Year,
        paper.Venue,
        paper.Arxiv,
        paper.Doi,
        paper.Topics,
        [.. paper.Placements.Select(placement => placement.Survey).Distinct(StringComparer.Ordinal)],
        [.. atlas.ClaimsOf(paper.Key).Select(claim => claim.Id)],
        paper.Notes.Tldr,
        links.Record("/papers/" + paper.Key));

    private static IResult List(HttpContext context, Atlas atlas, ISearchIndex index)
    {
        var request = new ApiRequest(context, s_parameters);
        var links = new Links(context);
        var asked = new SearchQuery
        {
            Text = request.Text(QueryParameter.Words) ?? "",
            Type = DocumentType.Paper,
            Topic = request.Choice(QueryParameter.Topic, atlas.Topics.Select(topic => topic.Id)),
            Survey = request.Choice(QueryParameter.Survey, atlas.Surveys.Select(survey => survey.Id)),
            Years = request.Years(QueryParameter.Year),
        };
        if (asked.Text.Length > 0)
            return FoundPage.Of(request, index, asked, hit => atlas.Paper(hit.Id) is { } paper ? Item(paper, atlas, links) : null, ApiJson.Lenient.PageAnswerPaperItem);
        var within = asked.Topic is null ? null : atlas.TopicWithDescendants(asked.Topic);
        Paper[] papers =
        [
            .. atlas.Papers.Where(paper => (within is null || paper.Topics.Any(within.Contains))
                && (asked.Survey is null || paper.Placements.Any(placement => placement.Survey == asked.Survey))
                && (asked.Years is not { } years || years.Contains(paper.Year))),
        ];
        return Paging.Of(request, papers, paper => paper.Key, paper => Item(paper, atlas, links), ApiJson.Lenient.PageAnswerPaperItem);
    }

    private static IResult One(string key, HttpContext context, Atlas atlas, ClaimStandings standings)
    {
        var request = new ApiRequest(context);
        if (atlas.Paper(key) is not { } paper)
            return Unknown.Of("paper", key, atlas.Papers.Select(known => known.Key), "/papers/");
        var links = new Links(context);
        var notes = paper.Notes;
        return request.Problem ?? JsonAnswer.Of(
            context,
            new PaperAnswer(
                paper.Key,
                TitleText.Plain(paper.Title),
                paper.Title,
                paper.Authors,
                paper.Year,
                paper.Venue,
                paper.VolumePages,
                paper.Arxiv,
                paper.Doi,
                paper.Url,
                paper.Topics,
                [.. paper.Placements.Select(placement => new PlacementAnswer(placement.Survey, placement.Section, placement.Relation.Word()))],
                paper.BuildsOn,
                [.. atlas.BuiltUpon(key).Select(other => other.Key)],
                paper.Evidence,
                new NotesAnswer(notes.Tldr, notes.TldrZh, notes.Contribution, notes.Findings, notes.PlainWords, notes.Limits),
                [.. atlas.ClaimsOf(key).Select(claim => ClaimsResource.Item(claim, standings, links))],
                links.Of(paper)),
            ApiJson.Lenient.PaperAnswer);
    }
}
