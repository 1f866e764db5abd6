using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Api.Answers;
using TheoryAtlas.Site.Api.Description;

namespace TheoryAtlas.Site.Api;

/// <summary>Surveys.</summary>
internal static class SurveysResource
{
    private static readonly QueryParameter[] s_parameters = [QueryParameter.Limit, QueryParameter.Cursor];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.Read("/surveys", List).Describe<PageAnswer<SurveyItem>>("listSurveys", "Surveys", "Surveys", "The source surveys by id.").With(s_parameters);
        api.Read("/surveys/{id}", One).Describe<SurveyAnswer>("getSurvey", "Surveys", "One survey", "The outline, with the papers that belong to each section.").WithId("id", "The survey's id.", "berner-2021");
    }

    private static IResult List(HttpContext context, Atlas atlas)
    {
        var links = new Links(context);
        return Paging.Of(
            new ApiRequest(context, s_parameters),
            atlas.Surveys,
            survey => survey.Id,
            survey => new SurveyItem(survey.Id, survey.Title, survey.Authors, survey.Year, survey.Venue, survey.Arxiv, survey.Doi, survey.AllSections.Count(), atlas.PapersIn(survey.Id).Count, links.Record("/surveys/" + survey.Id)),
            ApiJson.Lenient.PageAnswerSurveyItem);
    }

    private static IResult One(string id, HttpContext context, Atlas atlas)
    {
        var request = new ApiRequest(context);
        if (atlas.Survey(id) is not { } survey)
            return Unknown.Of("survey", id, atlas.Surveys.Select(known => known.Id), "/surveys/");
        var placed = atlas.Papers
            .SelectMany(paper => paper.Placements.Where(placement => placement.Survey == id), (paper, placement) => (paper.Key, placement))
            .ToLookup(pair => (pair.placement.Section, pair.placement.Relation), pair => pair.Key);
        return request.Problem ?? JsonAnswer.Of(
            context,
            new SurveyAnswer(survey.Id, survey.Title, survey.Authors, survey.Year, survey.Venue, survey.Arxiv, survey.Doi, survey.Url, survey.Note, survey.Evidence, [.. survey.Sections.Select(Outline)], new Links(context).Record("/surveys/" + id)),
            ApiJson.Lenient.SurveyAnswer);

        SectionAnswer Outline(Section section) => new(
            section.Id,
            section.Title,
            section.About,
            section.Confirmed,
            [.. placed[(section.Id, Relation.Cited)]],
            [.. placed[(section.Id, Relation.OnTopic)]],
            [.. section.Sections.Select(Outline)]);
    }
}
