using TheoryAtlas.Runs;
using TheoryAtlas.Site.Api.Description;
using TheoryAtlas.Site.Live;

namespace TheoryAtlas.Site.Api;

/// <summary>What happens in a run, as it happens.</summary>
internal static class RunEventsResource
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.Read("/runs/{id}/events", EventsAsync)
            .DescribeEvents("followRun", "Runs", "What happens in a run", "Server-sent events: phase, progress, point, plot, finding, verdict, end. A program that was cut off sends the last id that it read in the header Last-Event-ID and gets the rest; of several findings that come together the last alone has one. Reading never starts a run. After the end the answer is 204, which makes an EventSource stop.")
            .WithId("id", "The run's id.", "20260101120000000-a1b2c3");

    private static async Task<IResult> EventsAsync(string id, HttpContext context, IRunQueue queue, RunFollowing following)
    {
        if (new ApiRequest(context).Problem is { } problem)
            return problem;
        if (queue.Find(id) is not { } run)
            return RunsResource.Missing(id);
        await following.AnswerAsync(context, run, new Links(context).Page(""));
        return Results.Empty;
    }
}
