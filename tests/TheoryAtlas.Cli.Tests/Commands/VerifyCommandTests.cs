using System.Text.Json;
using TheoryAtlas.Cli.Tests.Support;

namespace TheoryAtlas.Cli.Tests.Commands;

/// <summary>Runs real checks, in a copy of two claims with a ledger of its own.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly ScratchClaims _claims = new("square-by-sawtooth", "layer-balance");

    [Fact]
    public async Task A_verified_run_has_the_shape_that_scripts_rely_on()
    {
        var outcome = await Verify("--set", "max_depth=5", "square-by-sawtooth", "--seed", "7", "--json");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        using var json = JsonDocument.Parse(outcome.Output);
        var run = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("square-by-sawtooth", 7, "verified"), (run.GetProperty("claim").GetString(), run.GetProperty("seed").GetInt32(), run.GetProperty("verdict").GetString()));
        Assert.Equal(5, run.GetProperty("parameters").GetProperty("max_depth").GetDouble());
        Assert.True(run.GetProperty("seconds").GetDouble() > 0 && run.GetProperty("peakBytes").GetInt64() > 0);
        Assert.Equal(64, run.GetProperty("fingerprint").GetString()!.Length);
        Assert.All(new[] { "theorem", "control" }, arm => Assert.All(run.GetProperty(arm).GetProperty("findings").EnumerateArray(), finding =>
            Assert.All(new[] { "name", "measured", "predicted", "tolerance", "passed" }, field => Assert.True(finding.TryGetProperty(field, out _), field))));
    }

    [Theory]
    [InlineData("--jobs must be a whole number from 1", "square-by-sawtooth", "--jobs", "0")]
    [InlineData("--jobs must be a whole number from 1", "square-by-sawtooth", "--jobs", "2147483647")]
    [InlineData("--seeds must be a whole number from 1", "square-by-sawtooth", "--seeds", "2147483647")]
    [InlineData("--seed must be a whole number from 0", "square-by-sawtooth", "--seed", "-1")]
    [InlineData("which is not among those of --seed 2", "square-by-sawtooth", "--seed", "2", "--record")]
    [InlineData("No claim is chosen", "square-by-sawtooth", "--topic", "generative-models")]
    [InlineData("must be a whole number from 3 to 12", "square-by-sawtooth", "--set", "max_depth=1e308")]
    [InlineData("cannot be NaN", "square-by-sawtooth", "--set", "max_depth=NaN")]
    [InlineData("--set max_depth=1,5", "square-by-sawtooth", "--set", "max_depth=1,5")]
    [InlineData("--set max_depth=0x10", "square-by-sawtooth", "--set", "max_depth=0x10")]
    [InlineData("no parameter 'depth'", "square-by-sawtooth", "--set", "depth=3")]
    [InlineData("square-by-sawtooth", "square-by-sawtoth")]
    [InlineData("Which claims?")]
    public async Task What_cannot_be_run_is_refused_with_what_would_be_right(string message, params string[] arguments)
    {
        var outcome = await Verify([.. arguments, "--json"]);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_is_not_verified_while_a_claim_cannot_be_loaded()
    {
        await File.WriteAllTextAsync(_claims.PathOf("claims/layer-balance/claim.yaml"), "title: [", TestContext.Current.CancellationToken);

        var outcome = await Verify("--all");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("1 of 1 runs verified.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Not run, because of errors in their files: layer-balance.", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_reference_is_recorded_anew()
    {
        var reference = _claims.PathOf("claims/square-by-sawtooth/reference.json");
        var before = await File.ReadAllTextAsync(reference, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(reference, "{", TestContext.Current.CancellationToken);

        var outcome = await Verify("square-by-sawtooth", "--record");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(JsonDocument.Parse(before).RootElement.GetProperty("claimHash").GetString(), JsonDocument.Parse(await File.ReadAllTextAsync(reference, TestContext.Current.CancellationToken)).RootElement.GetProperty("claimHash").GetString());
    }

    [Theory]
    [InlineData("list", "claims")]
    [InlineData("verify", "square-by-sawtooth")]
    public async Task A_damaged_ledger_is_a_broken_environment_not_a_crash(params string[] arguments)
    {
        Directory.CreateDirectory(_claims.PathOf(".data"));
        await File.WriteAllTextAsync(_claims.PathOf(".data/ledger.db"), "this is no database, whatever its name says", TestContext.Current.CancellationToken);

        var outcome = await AtlasProcess.Run([.. arguments, "--root", _claims.Root]);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("The ledger is damaged", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _claims.Dispose();

    private Task<Outcome> Verify(params string[] arguments) => _claims.Verify(arguments);
}
