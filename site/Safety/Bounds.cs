using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace TheoryAtlas.Site.Safety;

/// <summary>How large and how slow a request may be. Nothing here takes files, so the bounds are close.</summary>
internal static class Bounds
{
    /// <summary>The most bytes of a body.</summary>
    public const int Body = 64 * 1024;

    private const int Headers = 16 * 1024;
    private const int HeaderCount = 64;
    private const int Line = 8 * 1024;
    private const int Connections = 10_000;
    private const int Fields = 64;
    private const int FieldName = 128;
    private const int FieldValue = 4 * 1024;

    /// <summary>Bounds what the server reads.</summary>
    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = Body;
        limits.MaxRequestHeadersTotalSize = Headers;
        limits.MaxRequestHeaderCount = HeaderCount;
        limits.MaxRequestLineSize = Line;
        limits.MaxConcurrentConnections = Connections;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }

    /// <summary>Bounds what forms hold.</summary>
    public static void Apply(FormOptions forms)
    {
        forms.ValueCountLimit = Fields;
        forms.KeyLengthLimit = FieldName;
        forms.ValueLengthLimit = FieldValue;
        forms.MultipartBodyLengthLimit = Body;
        forms.MultipartBoundaryLengthLimit = FieldName;
    }
}
