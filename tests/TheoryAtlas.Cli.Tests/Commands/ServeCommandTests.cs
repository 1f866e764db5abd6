using TheoryAtlas.Cli.Tests.Support;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("https://example.org/atlas", "has a path. The site has a name of its own, not a folder of another site's: write it as https://example.org")]
    [InlineData("https://example.org/?q=1", "is not an address. Write it as https://atlas.example.org")]
    [InlineData("ftp://example.org", "is not an address. Write it as https://atlas.example.org")]
    [InlineData("atlas.example.org", "is not an address. Write it as https://atlas.example.org")]
    public async Task A_public_address_is_a_name_without_a_path(string address, string problem)
    {
        var outcome = await AtlasProcess.Run("serve", "--public-address", address);

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains($"--public-address: '{address}' {problem}", outcome.Errors, StringComparison.Ordinal);
    }
}
