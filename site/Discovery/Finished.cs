using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace TheoryAtlas.Site.Discovery;

/// <summary>A document that is sent as it is, or not at all to somebody who has it.</summary>
internal sealed class Finished
{
    private readonly byte[] _bytes;
    private readonly string _mediaType;
    private readonly EntityTagHeaderValue _tag;

    /// <summary>Keeps a document.</summary>
    /// <param name="bytes">The document, text in UTF-8.</param>
    /// <param name="mediaType">Its media type.</param>
    public Finished(byte[] bytes, string mediaType)
    {
        (_bytes, _mediaType) = (bytes, mediaType.EndsWith("json", StringComparison.Ordinal) ? mediaType : mediaType + "; charset=utf-8");
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");
    }

    /// <summary>How large it is, in bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>The answer with it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="maxAge">For how many seconds it may be used without asking again.</param>
    public IResult Answer(HttpContext context, int maxAge = 0)
    {
        context.Response.Headers.CacheControl = maxAge == 0 ? "no-cache" : $"public, max-age={maxAge}";
        return Results.Bytes(_bytes, _mediaType, entityTag: _tag);
    }
}
