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
    /// <returns>The files that were changed, and those that could not be, in order. Asked again, it changes none.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no folder corpus/ in the root.</exception>
    public static IReadOnlyList<FixedFile> Apply(string root, Func<string, bool> isWanted)
    {
        root = Path.GetFullPath(root);
        var changes = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var unwritten = new List<FixedFile>();
        var loaded = AtlasLoader.Load(root);
        // What lint does not read, such as a folder that is a link, is not written either.
        var files = AtlasPaths.In(root).Where(file => isWanted(file) && loaded.Readings.ContainsKey(AtlasPaths.RecordOf(file))).ToList();
        for (var round = 0; round < MostRounds && files.Count > 0; round++)
        {
            var edits = loaded.Edits.ToLookup(edit => edit.File, StringComparer.Ordinal);
            var mended = files.Select(file => Mend(Path.Combine(root, file), file, [.. edits[file]])).OfType<FixedFile>().ToLookup(file => file.Problem is null);
            unwritten.AddRange(mended[false]);
            files.RemoveAll(file => mended[false].Any(failed => failed.File == file));
            if (!mended[true].Any())
                break;
            foreach (var file in mended[true])
                changes[file.File] = [.. changes.GetValueOrDefault(file.File, []), .. file.Changes];
            loaded = AtlasLoader.Reload(loaded, mended[true].Select(file => file.File));
        }

        return [.. changes.Select(file => new FixedFile(file.Key, file.Value)), .. unwritten];
    }

    // Null where nothing is to be done.
    private static FixedFile? Mend(string path, string file, IReadOnlyList<TextEdit> edits)
    {
        if (WrittenFile.Read(path) is not { } written)
            return null;
        var done = new List<string>();
        var text = FileFixes.Apply(written.Text, file, edits, done);
        if (written.IsRecoded)
            done.Insert(0, "saved as UTF-8 without a byte order mark");
        if (done.Count == 0)
            return null;
        try
        {
            WrittenFile.Replace(path, text);
            return new FixedFile(file, done);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return FixedFile.NotWritten(file, error);
        }
    }
}
