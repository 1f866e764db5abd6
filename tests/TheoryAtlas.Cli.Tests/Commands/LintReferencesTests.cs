using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class LintReferencesTests : IDisposable
{
    private readonly ScratchClaims _claims = new("square-by-sawtooth", "sawtooth-alternation");

    [Fact]
    public async Task Every_claim_of_the_repository_has_a_reference_that_holds()
    {
        var outcome = await AtlasProcess.Run("lint", "--root", Repository.Root, Path.Combine(Repository.Root, "claims"));

        Assert.Equal((0, "", "No findings.\n"), (outcome.ExitCode, outcome.Output, outcome.Errors));
    }

    [Fact]
    public async Task A_stale_reference_is_an_error_and_a_missing_one_a_warning()
    {
        _claims.Replace("claims/square-by-sawtooth/Check.cs", "1 << 14", "1 << 15");
        File.Delete(_claims.PathOf("claims/sawtooth-alternation/reference.json"));

        var outcome = await AtlasProcess.Run("lint", "--root", _claims.Root);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("claims/square-by-sawtooth/reference.json:3:16: error ATLAS034: Stale", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("claims/sawtooth-alternation/reference.json:1:1: warning ATLAS031: No reference run is recorded", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 error, 1 warning.\n", outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _claims.Dispose();
}
