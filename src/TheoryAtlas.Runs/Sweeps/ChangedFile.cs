namespace TheoryAtlas.Runs.Sweeps;

/// <summary>A file that differs from the base.</summary>
/// <param name="Path">Its path from the root with forward slashes; of a deleted file the one that it had.</param>
/// <param name="Change">What became of it.</param>
public sealed record ChangedFile(string Path, FileChange Change)
{
    /// <summary>The path that a moved file had; null for others.</summary>
    public string? Was { get; init; }

    /// <summary>The path under which the base has it; null if it has not.</summary>
    public string? PathBefore => Change == FileChange.Added ? null : Was ?? Path;

    /// <summary>Every path that the change concerns.</summary>
    public IEnumerable<string> Paths => Was is null ? [Path] : [Was, Path];

    /// <summary>Reads what git prints.</summary>
    /// <param name="tracked">The output of <c>git diff --name-status -z</c>.</param>
    /// <param name="untracked">The output of <c>git ls-files --others -z</c>.</param>
    internal static IReadOnlyList<ChangedFile> Read(string tracked, string untracked)
    {
        var files = new SortedDictionary<string, ChangedFile>(StringComparer.Ordinal);
        var fields = tracked.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < fields.Length; i += 2)
        {
            // A move has two paths, and how alike the two files are behind its letter.
            var file = fields[i][0] switch
            {
                'R' => new ChangedFile(fields[i + 2], FileChange.Moved) { Was = fields[++i] },
                'C' => new ChangedFile(fields[++i + 1], FileChange.Added),
                'A' => new ChangedFile(fields[i + 1], FileChange.Added),
                'D' => new ChangedFile(fields[i + 1], FileChange.Deleted),
                _ => new ChangedFile(fields[i + 1], FileChange.Edited),
            };
            files[file.Path] = file;
        }

        // Taken out of the index and still in the folder: the base has it, and so has the folder.
        foreach (var path in untracked.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            files[path] = new ChangedFile(path, files.ContainsKey(path) ? FileChange.Edited : FileChange.Added);
        return [.. files.Values];
    }
}

/// <summary>What became of a file.</summary>
public enum FileChange
{
    /// <summary>The base has no such file.</summary>
    Added,

    /// <summary>Its content is another.</summary>
    Edited,

    /// <summary>It has another path, and perhaps another content.</summary>
    Moved,

    /// <summary>Only the base has it.</summary>
    Deleted,
}
