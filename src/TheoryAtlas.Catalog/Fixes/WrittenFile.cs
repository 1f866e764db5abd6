using System.Text;
using TheoryAtlas.Catalog.Reading;

namespace TheoryAtlas.Catalog.Fixes;

/// <summary>A file as it is on disk, to be replaced as a whole or not at all.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">Its text, with the ends of lines that it has.</param>
/// <param name="IsRecoded">Whether writing the text as UTF-8 changes its bytes.</param>
internal sealed record WrittenFile(string Path, string Text, bool IsRecoded)
{
    private const long Largest = 1_000_000;

    /// <summary>Reads a file; null where there is none, where it is a link or too large, or where it is not text.</summary>
    public static WrittenFile? Read(string path)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is not null || !info.Exists || info.Length > Largest)
            return null;
        try
        {
            return TextEncoding.Decode(File.ReadAllBytes(path), out var encoding) is { } text && !text.Contains('\0', StringComparison.Ordinal)
                ? new WrittenFile(path, text, encoding != FoundEncoding.Utf8)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // Lint says so.
        }
    }

    /// <summary>Puts another text in its place, in one step: nobody finds half a file, whatever happens.</summary>
    public void Replace(string text)
    {
        var beside = $"{Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, File.GetUnixFileMode(Path));
            File.Move(beside, Path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
