using System.Text;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Schemas;

namespace TheoryAtlas.Catalog.Fixes;

/// <summary>The schemas in corpus/schema, which editors read and this program writes.</summary>
public static class SchemaFiles
{
    private const string Folder = "corpus/schema";

    /// <summary>A finding for each that is not as it would be written now. What stands where a file belongs and must not be written over is not mended.</summary>
    /// <param name="root">The folder that holds corpus/ and claims/.</param>
    public static IEnumerable<Diagnostic> Stale(string root) =>
        from name in AtlasSchemas.Files.Keys
        let obstacle = Obstacle(root, name)
        where obstacle is not null || !IsCurrent(root, name)
        select new Diagnostic(
            $"{Folder}/{name}", 1, 1, Severity.Error, Codes.MissingFile,
            obstacle is null
                ? "This file, which editors read, is missing or differs from what lint asks for. Write it anew: atlas lint --write-schemas"
                : $"A file that editors read belongs here, but {obstacle}. Remove that, and write the file: atlas lint --write-schemas")
        {
            Fixable = obstacle is null,
        };

    /// <summary>Writes those that are missing or differ, each in one step; links and folders are left alone.</summary>
    /// <param name="root">The folder that holds corpus/ and claims/.</param>
    /// <param name="isWanted">Which files, by their path from the root.</param>
    /// <returns>What was written, and what could not be.</returns>
    public static IReadOnlyList<FixedFile> Write(string root, Func<string, bool> isWanted) =>
        [.. Stale(root).Where(finding => finding.Fixable && isWanted(finding.File)).Select(finding => Write(root, finding.File))];

    private static FixedFile Write(string root, string file)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(root, Folder));
            WrittenFile.Replace(Path.Combine(root, file), AtlasSchemas.Files[Path.GetFileName(file)]);
            return new FixedFile(file, ["written anew"]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return FixedFile.NotWritten(file, error);
        }
    }

    private static string? Obstacle(string root, string name)
    {
        var folder = Path.Combine(root, Folder);
        var path = Path.Combine(folder, name);
        return new DirectoryInfo(folder).LinkTarget is not null ? "its folder is a symbolic link, which is not followed"
            : File.Exists(folder) ? "a file stands in place of its folder"
            : new FileInfo(path).LinkTarget is not null ? "this is a symbolic link, which is not followed"
            : Directory.Exists(path) ? "this is a folder"
            : null;
    }

    // What has another length is not opened: it may have no end.
    private static bool IsCurrent(string root, string name)
    {
        var file = new FileInfo(Path.Combine(root, Folder, name));
        var right = Encoding.UTF8.GetBytes(AtlasSchemas.Files[name]);
        try
        {
            return file.Exists && file.Length == right.Length && File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(right);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
