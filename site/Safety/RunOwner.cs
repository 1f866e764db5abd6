using System.Net;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Api;

namespace TheoryAtlas.Site.Safety;

/// <summary>Who may end a run: where clients are told apart, whoever asked for it, and this machine.</summary>
internal static class RunOwner
{
    /// <summary>Why this client may not end a run; null if it may, or if the run has ended.</summary>
    public static Problem? Refusal(HttpContext context, IRunQueue queue, string id)
    {
        var address = context.Connection.RemoteIpAddress;
        return context.RequestServices.GetRequiredService<SiteOptions>().Limits is null
            || address is null || IPAddress.IsLoopback(address)
            || queue.RequesterOf(id) is not { } requester || requester == Client.Of(address)
            ? null
            : Problem.Of(ProblemKind.NotForOthers, "Another reader asked for this run, from another address, and may be waiting for it. Only that reader, and the site's own machine, can end it.");
    }
}
