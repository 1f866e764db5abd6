using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Api.Answers;
using TheoryAtlas.Site.Api.Description;
using TheoryAtlas.Site.Safety;

namespace TheoryAtlas.Site.Api;

/// <summary>Runs: those there are, and new ones.</summary>
internal static class RunsResource
{
    private const string Id = "20260101120000000-a1b2c3";

    private static readonly QueryParameter s_claim = new("claim", "Only runs of this claim.") { Example = "square-by-sawtooth" };
    private static readonly QueryParameter[] s_parameters = [s_claim, QueryParameter.Limit, QueryParameter.Cursor];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.Read("/runs", List, alsoAllows: "POST").Describe<PageAnswer<RunItem>>("listRuns", "Runs", "Runs", "The newest runs first.").With(s_parameters).AsksLedger();
        api.MapPost("/runs", StartAsync).DescribeStart("startRun", "Runs", "Start a run", "Queues a run and answers at once; the header Location has its address. An equal request, one with the same claim, parameters and seed, is answered with the run that there is already, unless \"again\" is true. A program that did not get the answer repeats the request with the same Idempotency-Key and gets the same run.");
        api.Read("/runs/{id}", One, alsoAllows: "DELETE").Describe<RunAnswer>("getRun", "Runs", "One run", "What both arms measured, and what they ran on.").AsksLedger().WithId("id", "The run's id.", Id);
        api.MapDelete("/runs/{id}", Cancel).DescribeEnd("cancelRun", "Runs", "End a run", "Ends a run that is queued or goes on; one that has ended stays as it is. What is recorded is never deleted. A run that another program makes, such as atlas verify, is ended there.").WithId("id", "The run's id.", Id);
        api.MapPost("/runs/{id}/cancel", Cancel).DescribeEnd("cancelRunByPost", "Runs", "End a run, by POST", "The same as DELETE, for programs that cannot send one.").WithId("id", "The run's id.", Id);
        api.MapMethods("/runs/{id}/cancel", [HttpMethods.Options], (HttpResponse response) =>
        {
            response.Headers.Allow = "POST, OPTIONS";
            return Results.NoContent();
        }).ExcludeFromDescription();
    }

    private static IResult List(HttpContext context, Atlas atlas, IRunLedger ledger)
    {
        var request = new ApiRequest(context, s_parameters);
        var claim = request.Choice(s_claim, atlas.Claims.Select(known => known.Id));
        var (limit, last) = (request.Number(QueryParameter.Limit), Cursor.Id(request));
        if (last is not null && ledger.Find(last) is null)
            Cursor.Refuse(request);
        if (request.Problem is { } problem)
            return problem;
        var links = new Links(context);
        var runs = ledger.Before(last, claim, limit + 1);
        RunItem[] page = [.. runs.Take(limit).Select(run => RunAnswers.Item(run, links))];
        return Paging.Answer(context, page, ledger.Count(claim), runs.Count > limit ? Cursor.After(page[^1].Id) : null, ApiJson.Lenient.PageAnswerRunItem);
    }

    private static IResult One(string id, HttpContext context, IRunQueue queue)
    {
        var request = new ApiRequest(context);
        return queue.Find(id) is not { } run ? Missing(id) : request.Problem ?? JsonAnswer.Of(context, RunAnswers.Of(run, new Links(context)), ApiJson.Lenient.RunAnswer);
    }

    private static async Task<IResult> StartAsync(HttpContext context, Atlas atlas, IRunQueue queue, IdempotencyKeys keys)
    {
        var unknown = new ApiRequest(context);
        var key = context.Request.Headers["Idempotency-Key"].ToString().Trim();
        if (key.Length > IdempotencyKeys.Longest)
            unknown.Reject("Idempotency-Key", $"The key has {key.Length} letters; {IdempotencyKeys.Longest} are the most.");
        if (unknown.Problem is { } wrong)
            return wrong;
        var (asked, again, problem) = await RunRequestReading.ReadAsync(context.Request, atlas);
        if (asked is null)
            return problem!;
        try
        {
            await queue.ReadyAsync(context.RequestAborted);
            var client = Client.Of(context.Connection.RemoteIpAddress);
            RunRecord Submit() => queue.Submit(asked, again, client);
            var id = key.Length == 0 ? Submit().Id : keys.Run($"{client} {key}", Signature(asked, again), Submit);
            if (id is null)
                return Problem.Of(ProblemKind.KeyUsed, "This Idempotency-Key was used with another claim, other parameters, another seed or another “again”. Make a new key for a new request.");

            // One that was removed since is made anew.
            var run = queue.Find(id) ?? Submit();
            var links = new Links(context);
            context.Response.Headers.Location = links.Api("/runs/" + run.Id);
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(RunAnswers.Of(run, links), ApiJson.Lenient.RunAnswer, statusCode: StatusCodes.Status202Accepted);
        }
        catch (RunRequestException refused)
        {
            return Problem.Invalid([new FieldError(refused.Parameter is { } parameter ? "#/parameters/" + parameter : "#/claim", refused.Message)]);
        }
        catch (QueueFullException full)
        {
            context.Response.Headers.RetryAfter = "10";
            return Problem.Of(ProblemKind.QueueFull, full.Message);
        }
    }

    private static IResult Cancel(string id, HttpContext context, IRunQueue queue)
    {
        var request = new ApiRequest(context);
        if (queue.Find(id) is null)
            return Missing(id);
        if (request.Problem is { } problem)
            return problem;
        return RunOwner.End(context, queue, id) is { } refusal ? refusal : Results.NoContent();
    }

    /// <summary>Answers for a run that does not exist.</summary>
    public static Problem Missing(string id) => Unknown.Of("run", id, [], "/runs/");

    private static string Signature(RunRequest asked, bool again) =>
        $"{asked.Claim} {asked.Seed} {again} {string.Join(' ', asked.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => $"{parameter.Key}={parameter.Value:R}"))}";
}
