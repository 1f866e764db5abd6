using System.IO.Enumeration;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Which files hold an atlas.</summary>
internal static class AtlasPaths
{
    /// <summary>The files of a claim.</summary>
    public static IReadOnlyList<string> OfClaim { get; } = ["Check.cs", "claim.yaml", "statement.md"];

    private static readonly EnumerationOptions s_options = new() { AttributesToSkip = FileAttributes.None };

    /// <summary>The files that the loader reads, from the root with forward slashes, in ordinal order. One of a claim's may be missing.</summary>
    public static IReadOnlyList<string> In(string root)
    {
        var paths = new List<string>();
        foreach (var folder in new[] { "corpus", "corpus/papers", "corpus/surveys" })
            paths.AddRange(Names(root, folder, folders: false).Where(name => IsRead(folder, name)).Select(name => $"{folder}/{name}"));
        foreach (var claim in Names(root, "claims", folders: true))
            paths.AddRange(OfClaim.Select(name => $"claims/{claim}/{name}"));
        paths.Sort(StringComparer.Ordinal);
        return paths;
    }

    /// <summary>The record that a file belongs to: all of its files have the same.</summary>
    public static string RecordOf(string path) =>
        path.StartsWith("claims/", StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : Path.ChangeExtension(path, null);

    /// <summary>A file in a claim's folder whose name is nearly one of a claim's files: <c>claim.yml</c>, <c>check.cs</c>; null where there is none.</summary>
    public static string? Misnamed(string folder, string name) =>
        File.Exists(Path.Combine(folder, name)) ? null : Names(folder, "", folders: false).Order(StringComparer.Ordinal).FirstOrDefault(other =>
            Path.GetFileNameWithoutExtension(other).Equals(Path.GetFileNameWithoutExtension(name), StringComparison.OrdinalIgnoreCase) && Kind(other) == Kind(name));

    /// <summary>A file's extension, one for all its spellings.</summary>
    public static string Kind(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".yml" => ".yaml",
        ".markdown" => ".md",
        var extension => extension,
    };

    private static bool IsRead(string folder, string name) => folder switch
    {
        "corpus" => name is "topics.yaml" or "glossary.yaml",
        "corpus/papers" => name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.Ordinal),
        _ => name.EndsWith(".yaml", StringComparison.Ordinal),
    };

    private static IEnumerable<string> Names(string root, string folder, bool folders)
    {
        var path = Path.Combine(root, folder);
        return !Directory.Exists(path) ? [] : new FileSystemEnumerable<string>(path, (ref entry) => entry.FileName.ToString(), s_options)
        {
            ShouldIncludePredicate = (ref entry) => entry.IsDirectory == folders,
        };
    }
}
