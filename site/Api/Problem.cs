using System.Diagnostics;
using System.Text.Json;
using TheoryAtlas.Site.Api.Answers;
using TheoryAtlas.Site.Pages;

namespace TheoryAtlas.Site.Api;

/// <summary>A failure as an answer: for programs as RFC 9457 has it, for readers as a page.</summary>
internal sealed class Problem : IResult
{
    /// <summary>The media type of problems.</summary>
    public const string MediaType = "application/problem+json";

    private static readonly object s_key = new();

    private Problem(ProblemKind kind, string detail) => (Kind, Detail) = (kind, detail);

    /// <summary>What kind of failure it is.</summary>
    public ProblemKind Kind { get; }

    /// <summary>What is wrong with this request.</summary>
    public string Detail { get; }

    /// <summary>What is wrong part by part.</summary>
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>An id that does not exist, with the closest ones.</summary>
    public UnknownIdView? Asked { get; init; }

    /// <summary>The status; that of its kind unless the server had a closer one.</summary>
    public int? Status { get; init; }

    /// <summary>A failure of a kind.</summary>
    public static Problem Of(ProblemKind kind, string detail) => new(kind, detail);

    /// <summary>The failure that a status without further words stands for.</summary>
    public static Problem OfStatus(int status)
    {
        var kind = ProblemKind.OfStatus(status);
        return new(kind, $"{kind.Meaning} {kind.Remedy}") { Status = status };
    }

    /// <summary>A request with parts that are wrong.</summary>
    public static Problem Invalid(IReadOnlyList<FieldError> errors) =>
        new(ProblemKind.InvalidRequest, errors is [var only] ? only.Detail : $"{errors.Count} parts of the request are wrong; “errors” has them all.") { Errors = errors };

    /// <summary>An id that does not exist.</summary>
    public static Problem Missing(string detail, UnknownIdView asked) => new(ProblemKind.NotFound, detail) { Asked = asked };

    /// <summary>The problem that was noted for the page of this request, if one was.</summary>
    public static Problem? In(HttpContext context) => context.Items[s_key] as Problem;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status ?? Kind.Status;
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Items[s_key] = this;

        // The page is made by a second pass of the same request.
        return IsForPrograms(httpContext.Request) ? WriteAsync(httpContext) : Task.CompletedTask;
    }

    /// <summary>Whether an address is read by programs; a browser that leads a reader there gets a page all the same.</summary>
    public static bool IsForPrograms(HttpRequest request) =>
        IsData(request.Path) && !request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static bool IsData(PathString path) =>
        path.Value is { } value && (value.StartsWith("/api/", StringComparison.OrdinalIgnoreCase) || value.StartsWith("/openapi/", StringComparison.OrdinalIgnoreCase) || value is "/metrics" or "/healthz");

    private async Task WriteAsync(HttpContext context)
    {
        var address = context.RequestServices.GetRequiredService<SiteAddress>();
        var answer = new ProblemAnswer(
            address.Absolute(context, Kind.Address),
            Kind.Title,
            context.Response.StatusCode,
            Detail,
            context.Request.Path.ToUriComponent(),
            Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
            Errors,
            Asked is { Near.Count: > 0 } ? [.. Asked.Near.Select(near => near.Id)] : null);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Lenient.ProblemAnswer);
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
