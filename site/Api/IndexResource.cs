using TheoryAtlas.Site.Api.Answers;
using TheoryAtlas.Site.Api.Description;

namespace TheoryAtlas.Site.Api;

/// <summary>Where everything is.</summary>
internal static class IndexResource
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.Read("/", Index).Describe<IndexAnswer>("index", "Index", "Where everything is", "The addresses of all lists. A program that begins here needs to know no other address.");

    private static IResult Index(HttpContext context)
    {
        var request = new ApiRequest(context);
        var links = new Links(context);
        return request.Problem ?? JsonAnswer.Of(
            context,
            new IndexAnswer(links.Api("/papers"), links.Api("/claims"), links.Api("/topics"), links.Api("/surveys"), links.Api("/search"), links.Api("/suggest"), links.Api("/runs"), links.Page("/openapi/v1.json"), links.Page("/api")),
            ApiJson.Lenient.IndexAnswer);
    }
}
