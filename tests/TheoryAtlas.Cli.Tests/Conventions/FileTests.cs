using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Conventions;

/// <summary>A file is one thing, and a newcomer finds a claim whole.</summary>
public sealed class FileTests
{
    private const int Longest = 300;

    [Fact]
    public void A_file_with_more_than_300_lines_says_why_at_its_top()
    {
        var silent = from folder in new[] { "src", "site", "claims", "tests" }
                     from path in SourceFiles.In(folder, "*.cs")
                     let lines = File.ReadAllLines(path)
                     where lines.Length > Longest && !lines.Take(20).Any(line => line.Contains("300 lines", StringComparison.Ordinal))
                     select $"{Path.GetRelativePath(Repository.Root, path)} has {lines.Length} lines";

        Assert.Empty(silent);
    }

    [Fact]
    public void A_claim_has_its_four_files()
    {
        var lacking = from folder in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "claims"))
                      where File.Exists(Path.Combine(folder, "claim.yaml"))
                      from name in new[] { "claim.yaml", "statement.md", "Check.cs", "reference.json" }
                      where !File.Exists(Path.Combine(folder, name))
                      select $"{Path.GetFileName(folder)} lacks {name}";

        Assert.Empty(lacking);
    }
}
