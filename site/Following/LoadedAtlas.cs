using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Following;

/// <summary>What was loaded, and the files that it was loaded from.</summary>
/// <param name="Result">The records and what is wrong with them.</param>
/// <param name="Files">The files as they were before they were read: one that changed meanwhile is read again.</param>
internal sealed record LoadedAtlas(LoadResult Result, AtlasFiles Files)
{
    // A folder that never comes to rest must not keep readers from what is there.
    private const int MostAttempts = 5;

    /// <summary>Loads everything.</summary>
    /// <exception cref="DirectoryNotFoundException">The root holds no folder corpus/.</exception>
    public static LoadedAtlas Of(string root)
    {
        var files = AtlasFiles.Read(root);
        return new LoadedAtlas(AtlasLoader.Load(root), files).Again();
    }

    /// <summary>Loads what changed, and again while files change under the reading, so that no half of a change is taken for the whole.</summary>
    /// <returns>This itself if nothing changed.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder corpus/ is gone.</exception>
    public LoadedAtlas Again()
    {
        var loaded = this;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var files = AtlasFiles.Read(Result.Atlas.Root);
            var changed = AtlasFiles.Changed(loaded.Files, files);
            if (changed.Count == 0)
                break;
            loaded = new LoadedAtlas(AtlasLoader.Reload(loaded.Result, changed), files);
        }

        return loaded;
    }
}
