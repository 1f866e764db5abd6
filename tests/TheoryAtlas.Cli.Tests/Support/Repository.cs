namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("/node_modules/", StringComparison.Ordinal) && !path.Contains("/wwwroot/lib/", StringComparison.Ordinal));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TheoryAtlas.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("TheoryAtlas.sln is not above the tests.");
    }
}
