using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Site.Preview;

namespace TheoryAtlas.Site.Tests.Preview;

public sealed class BuildOutputTests
{
    [Fact]
    public void Errors_are_told_by_place_once_each_from_the_root()
    {
        const string output = """
            /home/me/atlas/claims/a/Check.cs(12,5): error CS1002: ; expected [/home/me/atlas/.data/preview/a/Check.csproj]
            /home/me/atlas/claims/a/Check.cs(3,9,3,12): error CS0103: The name 'x' does not exist (in this context) [/home/me/atlas/.data/preview/a/Check.csproj]
            /home/me/atlas/claims/a/Check.cs(12,5): error CS1002: ; expected [/home/me/atlas/.data/preview/a/Check.csproj]
            /home/me/atlas/claims/a/Check.cs(1,1): warning CS0168: not of interest [/home/me/atlas/.data/preview/a/Check.csproj]
            """;

        Assert.Equal(
        [
            new Diagnostic("claims/a/Check.cs", 3, 9, Severity.Error, "CS0103", "The name 'x' does not exist (in this context)"),
            new Diagnostic("claims/a/Check.cs", 12, 5, Severity.Error, "CS1002", "; expected"),
        ], BuildOutput.Errors(output, "/home/me/atlas"));
    }

    [Fact]
    public void A_folder_may_have_parentheses_in_its_name() =>
        Assert.Equal([new Diagnostic("claims/a/Check.cs", 12, 5, Severity.Error, "CS1002", "; expected")], BuildOutput.Errors("/home/me (2)/atlas/claims/a/Check.cs(12,5): error CS1002: ; expected [/x/Check.csproj]\n", "/home/me (2)/atlas"));

    [Theory]
    [InlineData("A line\nMSBUILD : error MSB1003: no project [/x/Check.csproj]\n", "MSBUILD : error MSB1003: no project")]
    [InlineData("one\ntwo\nthree\nfour\n", "two three four")]
    public void Where_none_has_a_place_the_gist_is_told(string output, string gist)
    {
        Assert.Empty(BuildOutput.Errors(output, "/x"));
        Assert.Equal(gist, BuildOutput.Gist(output));
    }
}
