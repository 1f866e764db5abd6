using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace TheoryAtlas.Site.Caching;

/// <summary>Compresses well what is sent as it is to many readers, and fast what is made for one.</summary>
internal sealed class Compression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    // The lowest qualities compress each write by itself, and pages are written in small pieces.
    private static readonly Brotli s_fast = new(3);

    private static readonly Brotli s_thorough = new(6);

    /// <inheritdoc/>
    public override ICompressionProvider? GetCompressionProvider(HttpContext context) => base.GetCompressionProvider(context) switch
    {
        { EncodingName: Brotli.Name } => IsForMany(context) ? s_thorough : s_fast,
        var other => other,
    };

    // A page that is asked with words of somebody's own is hardly asked twice.
    private static bool IsForMany(HttpContext context) =>
        PageVersion.Of(context) is null ? context.Request.Query.ContainsKey("v") : !context.Request.QueryString.HasValue;

    private sealed class Brotli(int quality) : ICompressionProvider
    {
        public const string Name = "br";

        private readonly BrotliCompressionOptions _options = new() { Quality = quality };

        public string EncodingName => Name;

        public bool SupportsFlush => true;

        public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, _options, leaveOpen: true);
    }
}
