using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Api;

/// <summary>Gives every failure of an address for programs a body that says what is wrong; nothing of an exception gets out.</summary>
internal sealed partial class ProblemDocuments(RequestDelegate next, ILogger<ProblemDocuments> log)
{
    /// <summary>Lets the request through, and looks at what became of it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!Problem.IsForPrograms(context.Request))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            await Of(failure, context).ExecuteAsync(context);
            return;
        }

        var response = context.Response;
        if (response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null } && response.ContentLength is null or 0)
            await Problem.OfStatus(response.StatusCode).ExecuteAsync(context);
    }

    private Problem Of(Exception failure, HttpContext context)
    {
        if (failure is BadHttpRequestException bad)
            return Problem.OfStatus(bad.StatusCode);
        LogFailure(failure, context.Request.Method, context.Request.Path.Value ?? "", Problem.TraceId(context));
        return failure is LedgerUnavailableException unavailable
            ? Problem.Of(ProblemKind.LedgerUnavailable, unavailable.Message)
            : Problem.OfStatus(StatusCodes.Status500InternalServerError);
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed (traceId {TraceId})")]
    private partial void LogFailure(Exception failure, string method, string path, string traceId);
}
