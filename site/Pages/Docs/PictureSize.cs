using System.Buffers.Binary;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>How large a picture is, so that a page keeps its place before it is there.</summary>
internal static class PictureSize
{
    private const int HeaderLength = 32;

    /// <summary>Width and height in pixels of a WebP or PNG file; null for anything else.</summary>
    public static (int Width, int Height)? Of(string file)
    {
        Span<byte> head = stackalloc byte[HeaderLength];
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.ReadAtLeast(head, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
                return null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (head[1..4].SequenceEqual("PNG"u8))
            return (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        if (!head[8..12].SequenceEqual("WEBP"u8))
            return null;

        // The three forms of WebP: with features, lossless, lossy.
        var body = head[20..];
        return head[15] switch
        {
            (byte)'X' => (1 + (BinaryPrimitives.ReadInt32LittleEndian(body[4..]) & 0xffffff), 1 + (BinaryPrimitives.ReadInt32LittleEndian(body[7..]) & 0xffffff)),
            (byte)'L' => (1 + (BinaryPrimitives.ReadInt32LittleEndian(body[1..]) & 0x3fff), 1 + (BinaryPrimitives.ReadInt32LittleEndian(body[1..]) >> 14 & 0x3fff)),
            _ => (BinaryPrimitives.ReadInt16LittleEndian(body[6..]) & 0x3fff, BinaryPrimitives.ReadInt16LittleEndian(body[8..]) & 0x3fff),
        };
    }
}
