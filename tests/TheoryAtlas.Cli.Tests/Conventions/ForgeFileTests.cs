using TheoryAtlas.Catalog;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Conventions;

/// <summary>Files that a service for repositories looks for are where it looks, and lead to files that there are.</summary>
public sealed class ForgeFileTests
{
    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CODE_OF_CONDUCT.md")]
    [InlineData("SECURITY.md")]
    [InlineData("CITATION.cff")]
    [InlineData("LICENSE")]
    [InlineData(".github/CODEOWNERS")]
    [InlineData(".github/dependabot.yml")]
    [InlineData(".github/pull_request_template.md")]
    [InlineData(".github/ISSUE_TEMPLATE/config.yml")]
    public void They_are_there(string file) => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), file);

    [Fact]
    public void Patterns_of_owners_name_folders_that_there_are() =>
        Assert.All(Owned(), pattern => Assert.True(Directory.Exists(Path.Combine(Repository.Root, pattern.Trim('/'))), pattern));

    [Fact]
    public void No_pattern_of_owners_hides_an_earlier_one_since_the_last_that_fits_counts()
    {
        var patterns = Owned();

        Assert.All(patterns.Index(), later => Assert.DoesNotContain(patterns.Take(later.Index), earlier => earlier.StartsWith(later.Item, StringComparison.Ordinal)));
    }

    private static List<string> Owned() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, ".github", "CODEOWNERS")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ')[0])];

    [Fact]
    public void What_forms_give_as_examples_is_in_the_atlas()
    {
        var atlas = AtlasLoader.Load(Repository.Root).Atlas;

        Assert.NotNull(atlas.Paper("yarotsky2017error"));
        Assert.NotNull(atlas.Paper("belkin2019reconciling"));
        Assert.NotNull(atlas.Claim("square-by-sawtooth"));
    }
}
