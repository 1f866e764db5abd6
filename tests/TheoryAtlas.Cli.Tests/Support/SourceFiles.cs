using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>Files of the repository that people write.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> In(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("/node_modules/", StringComparison.Ordinal) && !path.Contains("/wwwroot/lib/", StringComparison.Ordinal));
}
