using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Api.Answers;
using TheoryAtlas.Site.Api.Description;
using TheoryAtlas.Site.Graphs;

namespace TheoryAtlas.Site.Api;

/// <summary>Topics.</summary>
internal static class TopicsResource
{
    private static readonly QueryParameter[] s_parameters = [QueryParameter.Limit, QueryParameter.Cursor];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.Read("/topics", List).Describe<PageAnswer<TopicItem>>("listTopics", "Topics", "Topics", "The topics in the order of the taxonomy.").With(s_parameters);
        api.Read("/topics/{id}", One).Describe<TopicAnswer>("getTopic", "Topics", "One topic", "The definition, the neighbours, the papers and the claims.").WithId("id", "The topic's id.", "neural-tangent-kernel");
    }

    private static IResult List(HttpContext context, Atlas atlas, AtlasMaps maps)
    {
        var links = new Links(context);
        return Paging.Of(new ApiRequest(context, s_parameters), atlas.Topics, topic => topic.Id, Item, ApiJson.Lenient.PageAnswerTopicItem);

        TopicItem Item(Topic topic)
        {
            var within = atlas.TopicWithDescendants(topic.Id);
            return new(topic.Id, topic.Label, topic.LabelZh, topic.Aliases, topic.Parent, topic.Definition, maps.PapersOn(topic), atlas.Claims.Count(claim => claim.Topics.Any(within.Contains)), links.Record("/topics/" + topic.Id));
        }
    }

    private static IResult One(string id, HttpContext context, Atlas atlas)
    {
        var request = new ApiRequest(context);
        if (atlas.Topic(id) is not { } topic)
            return Unknown.Of("topic", id, atlas.Topics.Select(known => known.Id), "/topics/");
        var within = atlas.TopicWithDescendants(id);
        return request.Problem ?? JsonAnswer.Of(
            context,
            new TopicAnswer(
                topic.Id,
                topic.Label,
                topic.LabelZh,
                topic.Aliases,
                topic.Definition,
                topic.Parent,
                [.. atlas.Topics.Where(below => below.Parent == id).Select(below => below.Id)],
                topic.Related,
                [.. atlas.PapersOn(id).Select(paper => paper.Key)],
                [.. atlas.Claims.Where(claim => claim.Topics.Any(within.Contains)).Select(claim => claim.Id)],
                new Links(context).Record("/topics/" + id)),
            ApiJson.Lenient.TopicAnswer);
    }
}
