using System.Text;
using TheoryAtlas.Catalog.Reading;

namespace TheoryAtlas.Catalog.Fixes;

/// <summary>A file as it is on disk, to be replaced as a whole or not at all.</summary>
/// <param name="Text">Its text, with the ends of lines that it has.</param>
/// <param name="IsRecoded">Whether writing the text as UTF-8 changes its bytes.</param>
internal sealed record WrittenFile(string Text, bool IsRecoded)
{
    /// <summary>Reads a file; null where there is none, where it is a link or too large, or where it is not text.</summary>
    public static WrittenFile? Read(string path)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is not null || !info.Exists || info.Length > SourceText.Largest(path))
            return null;
        try
        {
            return TextEncoding.Decode(File.ReadAllBytes(path), out var encoding) is { } text && !text.Contains('\0', StringComparison.Ordinal)
                ? new WrittenFile(text, encoding != FoundEncoding.Utf8)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // Lint says so.
        }
    }

    /// <summary>Puts another text in its place, in one step: nobody finds half a file, whatever happens.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be written to.</exception>
    public static void Replace(string path, string text)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
