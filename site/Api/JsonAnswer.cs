using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;

namespace TheoryAtlas.Site.Api;

/// <summary>An answer as JSON, with a tag of its content: whoever has it already is told so instead.</summary>
internal static class JsonAnswer
{
    private const int TagBytes = 16;

    /// <summary>The record as an answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answer">The record.</param>
    /// <param name="type">How it is written.</param>
    public static IResult Of<T>(HttpContext context, T answer, JsonTypeInfo<T> type) =>
        OfBytes(context, JsonSerializer.SerializeToUtf8Bytes(answer, type), "application/json; charset=utf-8");

    /// <summary>Bytes as an answer.</summary>
    public static IResult OfBytes(HttpContext context, byte[] bytes, string mediaType)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(bytes, mediaType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(..TagBytes))}\""));
    }
}
