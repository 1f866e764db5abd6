namespace TheoryAtlas.Tests.Shared;

/// <summary>Where the repository's files are, seen from a running test.</summary>
internal static class Repository
{
    /// <summary>The folder that holds TheoryAtlas.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The atlas made up for tests; never write into it, use <see cref="ScratchAtlas"/>.</summary>
    public static string TinyAtlas { get; } = Path.Combine(Root, "tests", "data", "tiny-atlas");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TheoryAtlas.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds TheoryAtlas.sln.");
    }
}
