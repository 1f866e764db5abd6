using System.Text;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>In what encoding a file was found.</summary>
internal enum FoundEncoding
{
    Utf8,
    Utf8WithMark,
    Utf16,
    Unknown,
}

/// <summary>Decodes bytes, without guessing: UTF-8, or UTF-16 where a byte order mark says so.</summary>
internal static class TextEncoding
{
    /// <summary>The text without a byte order mark; null where the bytes are neither.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out FoundEncoding encoding)
    {
        (encoding, var decoder, var mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (FoundEncoding.Utf8WithMark, (Encoding)new UTF8Encoding(false, throwOnInvalidBytes: true), 3),
            [0xFF, 0xFE, 0, 0, ..] => (FoundEncoding.Unknown, new UTF8Encoding(false, throwOnInvalidBytes: true), 0),
            [0xFF, 0xFE, ..] => (FoundEncoding.Utf16, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
            [0xFE, 0xFF, ..] => (FoundEncoding.Utf16, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
            _ => (FoundEncoding.Utf8, new UTF8Encoding(false, throwOnInvalidBytes: true), 0),
        };
        try
        {
            return decoder.GetString(bytes[mark..]);
        }
        catch (DecoderFallbackException)
        {
            encoding = FoundEncoding.Unknown;
            return null;
        }
    }

    /// <summary>How many bytes at the beginning are UTF-8.</summary>
    public static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (valid < bytes.Length && Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
            valid += length;
        return valid;
    }
}
