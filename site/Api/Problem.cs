using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Site.Api.Answers;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Pages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Api;

/// <summary>A failure as an answer: for programs as RFC 9457 has it, for readers as a page.</summary>
internal sealed class Problem : IResult
{
    /// <summary>The media type of problems.</summary>
    public const string MediaType = "application/problem+json";

    private static readonly object s_key = new();
    private static readonly string[] s_data = ["/api/", "/openapi/"], s_files = ["/metrics", "/healthz", ".json", ".zip"];

    private readonly string? _sentence;
    private readonly object[] _values;

    private Problem(ProblemKind kind, string? sentence, params object[] values) => (Kind, _sentence, _values) = (kind, sentence, values);

    /// <summary>What kind of failure it is.</summary>
    public ProblemKind Kind { get; }

    /// <summary>What is wrong with this request.</summary>
    public string Detail => _sentence is null ? $"{Kind.Meaning} {Kind.Remedy}" : Wording.Say(null, _sentence, _values);

    /// <summary>What is wrong part by part.</summary>
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>An id that does not exist, with the closest ones.</summary>
    public UnknownIdView? Asked { get; init; }

    /// <summary>The status; that of its kind unless the server had a closer one.</summary>
    public int? Status { get; init; }

    /// <summary>A failure of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="sentence">What is wrong with this request, in English; null where the kind says all.</param>
    /// <param name="values">What stands in it for {0}, {1}….</param>
    public static Problem Of(ProblemKind kind, string? sentence = null, params object[] values) => new(kind, sentence, values);

    /// <summary>The failure that a status without further words stands for.</summary>
    public static Problem OfStatus(int status) => new(ProblemKind.OfStatus(status), null) { Status = status };

    /// <summary>A request with parts that are wrong.</summary>
    public static Problem Invalid(IReadOnlyList<FieldError> errors) =>
        new(ProblemKind.InvalidRequest, errors is [var only] ? only.Detail : $"{errors.Count} parts of the request are wrong; “errors” has them all.") { Errors = errors };

    /// <summary>An id that does not exist.</summary>
    public static Problem Missing(string detail, UnknownIdView asked) => new(ProblemKind.NotFound, detail) { Asked = asked };

    /// <summary>The problem that was noted for the page of this request, if one was.</summary>
    public static Problem? In(HttpContext context) => context.Items[s_key] as Problem;

    /// <summary>What is wrong with this request, in the reader's language as far as it has the words; null where only the kind says it.</summary>
    public Phrase? In(IStringLocalizer words) =>
        _sentence is null ? null : words[_sentence].ResourceNotFound ? Phrase.Content(Detail) : Phrase.Of(words, _sentence, _values);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status ?? Kind.Status;
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Items[s_key] = this;

        // The page is made by a second pass of the same request.
        return IsForPrograms(httpContext.Request) ? WriteAsync(httpContext) : Task.CompletedTask;
    }

    /// <summary>The number under which the log has what went wrong with a request.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>Whether a program asks: for an address of data, or for JSON. A browser that leads a reader to data gets a page all the same.</summary>
    public static bool IsForPrograms(HttpRequest request)
    {
        bool Takes(string mediaType) => request.Headers.Accept.ToString().Contains(mediaType, StringComparison.OrdinalIgnoreCase);
        return (IsData(request.Path) || Takes("application/json")) && !Takes("text/html");
    }

    private static bool IsData(PathString path) =>
        path.Value is { } value && (s_data.Any(folder => value.StartsWith(folder, StringComparison.OrdinalIgnoreCase)) || s_files.Any(file => value.EndsWith(file, StringComparison.OrdinalIgnoreCase)));

    private async Task WriteAsync(HttpContext context)
    {
        var address = context.RequestServices.GetRequiredService<SiteAddress>();

        // A page's own script shows what is said to the page's reader.
        var said = IsData(context.Request.Path) ? null : In(context.RequestServices.GetRequiredService<IStringLocalizer<Words>>());
        var answer = new ProblemAnswer(
            address.Absolute(context, Kind.Address),
            Kind.Title,
            context.Response.StatusCode,
            said?.ToString() ?? Detail,
            context.Request.Path.ToUriComponent(),
            TraceId(context),
            Errors,
            Asked is { Near.Count: > 0 } ? [.. Asked.Near.Select(near => near.Id)] : null);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Lenient.ProblemAnswer);
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
