using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Cli.Linting;

/// <summary>The files and folders that were named on the command line; everything where none was.</summary>
internal sealed class ChosenPaths
{
    private readonly string _root;
    private readonly IReadOnlyList<string> _chosen;

    /// <summary>Takes the paths as they were typed.</summary>
    /// <exception cref="UsageException">One does not exist, or lies outside of the root.</exception>
    public ChosenPaths(string root, IEnumerable<string> paths)
    {
        _root = root;
        _chosen = [.. paths.Select(path => Full(root, path))];
    }

    /// <summary>Whether a file that a finding is about is chosen.</summary>
    public bool Include(Diagnostic finding) => Include(finding.File) || (finding.OtherFile is { } other && Include(other));

    /// <summary>Whether a file is chosen.</summary>
    /// <param name="file">Its path from the root.</param>
    public bool Include(string file)
    {
        var full = Path.GetFullPath(Path.Combine(_root, file));
        return _chosen.Count == 0 || _chosen.Any(path => full == path || full.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private static string Full(string root, string path)
    {
        // Beside the working folder, paths are tried as lint prints them: from the root.
        var full = new[] { Path.GetFullPath(path), Path.GetFullPath(Path.Combine(root, path)) }.FirstOrDefault(Path.Exists)
            ?? throw new UsageException($"There is no file or folder '{path}' here.");
        full = Path.TrimEndingDirectorySeparator(full);
        return (full + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new UsageException($"'{path}' lies outside of {root}. Name files and folders below it, or another folder with --root.");
    }
}
