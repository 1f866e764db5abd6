using System.Diagnostics;
using TheoryAtlas.Cli.Tests.Support;

namespace TheoryAtlas.Cli.Tests.Commands;

/// <summary>What Ctrl+C sends ends a verification with what was done so far.</summary>
public sealed class InterruptedVerifyTests : IDisposable
{
    private readonly ScratchClaims _claims = new("square-by-sawtooth");

    [Fact]
    public async Task What_was_done_is_summed_up()
    {
        var token = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "atlas.dll"), "verify", "square-by-sawtooth", "--seeds", "10000", "--root", _claims.Root])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var atlas = Process.Start(start)!;
        var first = await atlas.StandardOutput.ReadLineAsync(token);
        using (var kill = Process.Start("kill", ["-INT", $"{atlas.Id}"]))
            await kill.WaitForExitAsync(token);
        var rest = await atlas.StandardOutput.ReadToEndAsync(token);
        await atlas.WaitForExitAsync(token);

        Assert.Equal(1, atlas.ExitCode);
        Assert.StartsWith("● verified    square-by-sawtooth", first, StringComparison.Ordinal);
        Assert.Matches(@"(?:^|\n)(\d+) of \1 runs verified\.\nEnded early: \d+ of 10000 runs were not made to their end\.\n", rest);
    }

    public void Dispose() => _claims.Dispose();
}
