using System.Net;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Api;

namespace TheoryAtlas.Site.Safety;

/// <summary>Who may end a run: where clients are told apart, whoever asked for it, and this machine.</summary>
internal static class RunOwner
{
    /// <summary>Ends a run, unless it has ended.</summary>
    /// <returns>Why this client may not, or why it cannot be done here; null if the run has ended or will.</returns>
    public static Problem? End(HttpContext context, IRunQueue queue, string id)
    {
        if (!MayEnd(context, queue, id))
            return Problem.Of(ProblemKind.NotYours, "Another reader asked for this run, from another address, and may be waiting for it. Only that reader, and the site’s own machine, can end it.");

        // What is not in the queue has ended, or another program runs it.
        return queue.Cancel(id) || queue.Find(id) is not { Verdict: Verdict.Running }
            ? null
            : Problem.Of(ProblemKind.RunElsewhere, "Another program makes this run, not the site, so the site cannot end it. End it where it was started, or wait until it has ended.");
    }

    private static bool MayEnd(HttpContext context, IRunQueue queue, string id)
    {
        var address = context.Connection.RemoteIpAddress;
        return context.RequestServices.GetRequiredService<SiteOptions>().Limits is null
            || address is null || IPAddress.IsLoopback(address)
            || queue.RequesterOf(id) is not { } requester || requester == Client.Of(address);
    }
}
