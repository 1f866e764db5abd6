using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;

namespace TheoryAtlas.Catalog.Fixes;

/// <summary>Mends what is mechanical in corpus/ and claims/: what no reader would decide in two ways, and what loses nothing.</summary>
public static class AtlasFixes
{
    // Mending one thing can bring another to light, such as a file that is YAML at last.
    private const int MostRounds = 5;

    /// <summary>Mends the files.</summary>
    /// <param name="root">The folder that holds corpus/ and claims/.</param>
    /// <param name="isWanted">Which files, by their path from the root.</param>
    /// <returns>The files that were changed, in order. Asked again, it returns none.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no folder corpus/ in the root.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be written.</exception>
    public static IReadOnlyList<FixedFile> Apply(string root, Func<string, bool> isWanted)
    {
        root = Path.GetFullPath(root);
        var changes = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var files = AtlasPaths.In(root).Where(isWanted).ToList();
        var loaded = AtlasLoader.Load(root);
        for (var round = 0; round < MostRounds && files.Count > 0; round++)
        {
            var edits = loaded.Edits.ToLookup(edit => edit.File, StringComparer.Ordinal);
            List<string> changed = [.. files.Where(file => Mend(root, file, [.. edits[file]], changes))];
            if (changed.Count == 0)
                break;
            loaded = AtlasLoader.Reload(loaded, changed);
        }

        return [.. changes.Select(file => new FixedFile(file.Key, file.Value))];
    }

    private static bool Mend(string root, string file, IReadOnlyList<TextEdit> edits, SortedDictionary<string, List<string>> changes)
    {
        if (WrittenFile.Read(Path.Combine(root, file)) is not { } written)
            return false;
        var done = new List<string>();
        var text = FileFixes.Apply(written.Text, file, edits, done);
        if (written.IsRecoded)
            done.Insert(0, "saved as UTF-8 without a byte order mark");
        if (done.Count == 0)
            return false;
        written.Replace(text);
        if (!changes.TryGetValue(file, out var all))
            changes[file] = all = [];
        all.AddRange(done);
        return true;
    }
}
