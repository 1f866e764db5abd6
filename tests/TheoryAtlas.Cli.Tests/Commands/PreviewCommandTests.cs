using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class PreviewCommandTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();

    public void Dispose() => _atlas.Dispose();

    [Fact]
    public async Task A_claim_that_was_just_begun_is_compiled_run_and_compiled_again_when_it_is_saved()
    {
        Assert.Equal(0, (await AtlasProcess.Run("new", "claim", "--paper", "falenska2019tents", "--title", "Frogs hop twice", "--kind", "rate", "--root", _atlas.Root)).ExitCode);
        await using var preview = await PreviewProcess.Start(_atlas.Root, "frogs-hop-twice");
        Assert.Equal("/claims/frogs-hop-twice", preview.Address.AbsolutePath);

        await preview.Until("Check.cs was compiled, and Run measures with it.");
        var begun = await preview.RunAsync("frogs-hop-twice");
        Replace("double predicted = Exponent();", "double predicted = nowhere * Exponent();");
        var broken = await preview.Until("Check.cs does not compile; until it does, runs are refused.");
        Replace("double predicted = nowhere * Exponent();", "double predicted = Exponent();");
        Replace("Measured returns the quantity", "Now Measured returns the quantity");
        await preview.Until("Check.cs was compiled, and Run measures with it.");
        var again = await preview.RunAsync("frogs-hop-twice");

        Assert.Contains("The theorem's arm could not measure: Not written yet, ", begun, StringComparison.Ordinal);
        Assert.Contains("Check.cs:", begun, StringComparison.Ordinal);
        Assert.Contains(": Measured returns the quantity", begun, StringComparison.Ordinal);
        Assert.Contains("claims/frogs-hop-twice/Check.cs:", broken, StringComparison.Ordinal);
        Assert.Contains("CS0103", broken, StringComparison.Ordinal);
        Assert.Contains(": Now Measured returns the quantity", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tent-fold", "There is no paper, claim, topic or survey 'tent-fold'. Did you mean 'tent-folds'?")]
    [InlineData("../..", "There is no paper, claim, topic or survey '../..'.")]
    public async Task What_is_not_there_is_told_with_what_comes_near(string name, string says)
    {
        var outcome = await AtlasProcess.Run("preview", name, "--root", _atlas.Root);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(says, outcome.Errors, StringComparison.Ordinal);
    }

    private void Replace(string text, string replacement)
    {
        const string Check = "claims/frogs-hop-twice/Check.cs";
        Assert.Contains(text, _atlas.Read(Check), StringComparison.Ordinal);
        _atlas.Write(Check, _atlas.Read(Check).Replace(text, replacement, StringComparison.Ordinal));
    }
}
