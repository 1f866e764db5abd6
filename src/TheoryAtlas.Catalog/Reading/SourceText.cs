using System.Text;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Rules;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Reads a file as the text that it holds, or says why it cannot be read.</summary>
internal static class SourceText
{
    // The largest honest files are a twentieth of these.
    private const long LargestFile = 1_000_000;
    private const long LargestMarkdown = 100_000;

    /// <summary>How many bytes a file may have to be read at all.</summary>
    public static long Largest(string path) => path.EndsWith(".md", StringComparison.Ordinal) ? LargestMarkdown : LargestFile;

    /// <summary>The text with LF as the end of every line; null where it cannot be read.</summary>
    /// <param name="root">The folder that paths count from.</param>
    /// <param name="file">The file, where findings go.</param>
    /// <param name="missing">What to say where there is no such file; null where it may be absent.</param>
    public static string? Read(string root, SourceFile file, string? missing)
    {
        try
        {
            return Bytes(System.IO.Path.Combine(root, file.Path), file, missing) is { } bytes ? Text(bytes, file) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            file.Error(Position.Start, Codes.Unreadable, $"The file cannot be read: {error.Message.Replace(root + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal)}");
            return null;
        }
    }

    private static byte[]? Bytes(string path, SourceFile file, string? missing)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is not null)
        {
            // What it points at may lie anywhere, and findings quote what they read.
            file.Error(Position.Start, Codes.Unreadable, "This is a symbolic link, which is not followed. Put the file itself here.");
            return null;
        }

        if (Directory.Exists(path))
        {
            file.Error(Position.Start, Codes.Unreadable, "This is a folder, and must be a file.");
            return null;
        }

        if (!info.Exists)
        {
            if (missing is not null)
                file.Error(Position.Start, Codes.MissingFile, missing);
            return null;
        }

        var largest = Largest(path);
        if (info.Length <= largest)
            return File.ReadAllBytes(path);
        file.Error(Position.Start, Codes.Unreadable, $"The file has {info.Length:N0} bytes; the limit is {largest:N0}. Split or shorten it.");
        return null;
    }

    private static string? Text(byte[] bytes, SourceFile file)
    {
        if (TextEncoding.Decode(bytes, out var encoding) is not { } text)
        {
            var before = Encoding.UTF8.GetString(bytes, 0, TextEncoding.ValidPrefix(bytes));
            file.Text = Layout.WithLineFeeds(before);
            file.Error(Layout.EndOf(before), Codes.Unreadable, "From here on the file is not UTF-8 text; perhaps it is Latin-1. Save it as UTF-8.");
            return null;
        }

        if (encoding is not (FoundEncoding.Utf8 or FoundEncoding.Utf8WithMark))
        {
            file.Error(Position.Start, Codes.Unreadable, "The file is UTF-16 text. Save it as UTF-8.", fixable: true);
            return null;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            file.Error(Position.Start, Codes.Unreadable, "The file is not text: it holds zero bytes. Save it as UTF-8 text.");
            return null;
        }

        var lines = Layout.WithLineFeeds(text);
        file.Text = lines;
        if (encoding == FoundEncoding.Utf8WithMark)
            file.Warning(Position.Start, Codes.Unreadable, "The file begins with a byte order mark. Save it as UTF-8 without one.", fixable: true);
        Layout.Check(text, lines, file);
        return lines;
    }
}
