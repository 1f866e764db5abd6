using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Api.Answers;
using TheoryAtlas.Site.Api.Description;

namespace TheoryAtlas.Site.Api;

/// <summary>Claims.</summary>
internal static class ClaimsResource
{
    private static readonly QueryParameter s_paper = new("paper", "Only claims of this paper.") { Example = "yarotsky2017error" };

    private static readonly QueryParameter[] s_parameters = [QueryParameter.Words, QueryParameter.Verdict, QueryParameter.Kind, QueryParameter.Topic, s_paper, QueryParameter.Limit, QueryParameter.Cursor];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.Read("/claims", List).Describe<PageAnswer<ClaimItem>>("listClaims", "Claims", "Claims", "The claims by id; with words to search for, by relevance.").With(s_parameters).AsksLedger();
        api.Read("/claims/{id}", One).Describe<ClaimAnswer>("getClaim", "Claims", "One claim", "The statement, its hypotheses, its parameters, and where it stands.").AsksLedger().WithId("id", "The claim's id.", "square-by-sawtooth");
        api.Read("/claims/{id}/source", Source).DescribeText("getClaimSource", "Claims", "The source of a claim's check", "The C# class that measures the claim, as text.", "text/x-csharp").WithId("id", "The claim's id.", "square-by-sawtooth");
    }

    /// <summary>A claim as an item of a list.</summary>
    public static ClaimItem Item(Claim claim, ClaimStandings standings, Links links) =>
        new(claim.Id, claim.Title, claim.Paper, claim.Locator, claim.Kind.Word(), claim.Topics, standings.Of(claim).Kind.Slug(), links.Record("/claims/" + claim.Id));

    private static IResult List(HttpContext context, Atlas atlas, ISearchIndex index, ClaimStandings standings)
    {
        var request = new ApiRequest(context, s_parameters);
        var links = new Links(context);
        var paper = request.Choice(s_paper, atlas.Papers.Select(known => known.Key));
        var asked = new SearchQuery
        {
            Text = request.Text(QueryParameter.Words) ?? "",
            Type = DocumentType.Claim,
            Topic = request.Choice(QueryParameter.Topic, atlas.Topics.Select(topic => topic.Id)),
            Kind = request.Choice(QueryParameter.Kind),
            Verdict = request.Choice(QueryParameter.Verdict),
        };
        if (asked.Text.Length > 0 && paper is not null)
            request.Reject("?paper", "'paper' and 'q' cannot be combined: a paper's claims are few enough to be listed.");
        if (asked.Text.Length > 0)
            return FoundPage.Of(request, index, asked, hit => atlas.Claim(hit.Id) is { } claim ? Item(claim, standings, links) : null, ApiJson.Lenient.PageAnswerClaimItem);
        var within = asked.Topic is null ? null : atlas.TopicWithDescendants(asked.Topic);
        Claim[] claims =
        [
            .. (paper is null ? atlas.Claims : atlas.ClaimsOf(paper)).Where(claim => (within is null || claim.Topics.Any(within.Contains))
                && (asked.Kind is null || claim.Kind.Word() == asked.Kind)
                && (asked.Verdict is null || standings.Of(claim).Kind.Slug() == asked.Verdict)),
        ];
        return Paging.Of(request, claims, claim => claim.Id, claim => Item(claim, standings, links), ApiJson.Lenient.PageAnswerClaimItem);
    }

    private static IResult One(string id, HttpContext context, Atlas atlas, ClaimStandings standings)
    {
        var request = new ApiRequest(context);
        if (atlas.Claim(id) is not { } claim)
            return Missing(id, atlas);
        var links = new Links(context);
        var standing = standings.Now(claim);
        return request.Problem ?? JsonAnswer.Of(
            context,
            new ClaimAnswer(
                claim.Id,
                claim.Title,
                claim.Statement,
                claim.Paper,
                claim.AlsoIn,
                claim.Locator,
                claim.Kind.Word(),
                claim.Topics,
                [.. claim.Hypotheses.Select(hypothesis => new HypothesisAnswer(hypothesis.Text, hypothesis.Tested.ToString().ToLowerInvariant(), hypothesis.How))],
                claim.Control,
                claim.Measures,
                claim.CannotShow,
                [.. claim.Parameters.Select(parameter => new ParameterAnswer(parameter.Name, parameter.Type == ParameterType.Int ? "int" : "real", parameter.Default, parameter.Min, parameter.Max, parameter.About, parameter.Unit))],
                claim.Budget.TotalSeconds,
                atlas.Neighbours(claim).ToDictionary(pair => Word(pair.Relation), pair => (IReadOnlyList<string>)[.. pair.Claims.Select(other => other.Id)], StringComparer.Ordinal),
                new StandingAnswer(standing.Kind.Slug(), standing.Sentence, standing.IsReference, standing is { Run: { } run, IsReference: false } ? RunAnswers.Item(run, links) : null),
                links.Of(claim)),
            ApiJson.Lenient.ClaimAnswer);
    }

    private static IResult Source(string id, HttpContext context, Atlas atlas)
    {
        var request = new ApiRequest(context);
        return atlas.Claim(id) is not { } claim ? Missing(id, atlas) : request.Problem ?? JsonAnswer.OfBytes(context, System.Text.Encoding.UTF8.GetBytes(claim.CheckSource), "text/x-csharp; charset=utf-8");
    }

    /// <summary>Answers for a claim that does not exist.</summary>
    public static Problem Missing(string id, Atlas atlas) => Unknown.Of("claim", id, atlas.Claims.Select(known => known.Id), "/claims/");

    private static string Word(ClaimRelation relation) => char.ToLowerInvariant(relation.ToString()[0]) + relation.ToString()[1..];
}
