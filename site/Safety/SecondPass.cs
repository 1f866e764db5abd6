using Microsoft.AspNetCore.Diagnostics;

namespace TheoryAtlas.Site.Safety;

/// <summary>Tells a request from the second pass that makes the page about its failure.</summary>
internal static class SecondPass
{
    /// <summary>Whether the page of a failure is being made: the request itself was let in, or refused, before.</summary>
    public static bool IsSecondPass(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null;
}
