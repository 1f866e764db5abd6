using Microsoft.Net.Http.Headers;

namespace TheoryAtlas.Site.Caching;

/// <summary>
/// Gives an answer that is sent compressed a strong tag of its own, as RFC 9110 (8.8.3.3) wants it: other bytes, another tag.
/// What makes the answer, or keeps it, knows one tag alone, so a reader's tag is made that one on the way in.
/// </summary>
internal sealed class EncodedTags(RequestDelegate next)
{
    private static readonly string[] s_encodings = ["br", "gzip"];

    /// <summary>Names the encoding in the tag.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var read = request.Headers.IfNoneMatch.Count == 0 ? [] : request.GetTypedHeaders().IfNoneMatch.ToArray();
        if (read.Any(tag => Plain(tag) is not null))
            request.GetTypedHeaders().IfNoneMatch = [.. read.Select(tag => Plain(tag) is { } plain ? new EntityTagHeaderValue(plain) : tag)];

        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ETag is not [{ } own] || own.StartsWith("W/", StringComparison.Ordinal))
                return Task.CompletedTask;
            if (context.Response.StatusCode == StatusCodes.Status304NotModified)
            {
                // The reader's own tag, so that it knows which of its copies is meant.
                headers.ETag = read.FirstOrDefault(tag => Plain(tag) == own)?.ToString() ?? own;
                if (!headers.Vary.ToString().Contains(HeaderNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase))
                    headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            }
            else if (Array.IndexOf(s_encodings, headers.ContentEncoding.ToString()) >= 0)
            {
                headers.ETag = $"{own[..^1]}-{headers.ContentEncoding}\"";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    // The tag before an encoding was named in it; null for one that names none.
    private static string? Plain(EntityTagHeaderValue tag) =>
        Array.Find(s_encodings, encoding => tag.Tag.EndsWith($"-{encoding}\"", StringComparison.Ordinal)) is { } named ? string.Concat(tag.Tag.AsSpan(0, tag.Tag.Length - named.Length - 2), "\"") : null;
}
