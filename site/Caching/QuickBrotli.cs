using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace TheoryAtlas.Site.Caching;

/// <summary>
/// Brotli at quality 2, which a <see cref="CompressionLevel"/> cannot name: pages are a quarter to a third smaller than at quality 1,
/// the framework's "fastest", in the same time.
/// </summary>
internal sealed class QuickBrotli : ICompressionProvider
{
    private static readonly BrotliCompressionOptions s_options = new() { Quality = 2 };

    /// <inheritdoc/>
    public string EncodingName => "br";

    /// <inheritdoc/>
    public bool SupportsFlush => true;

    /// <inheritdoc/>
    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, s_options, leaveOpen: true);
}
