using System.Diagnostics;
using TheoryAtlas.Cli.Tests.Support;

namespace TheoryAtlas.Cli.Tests.Verification;

/// <summary>In a terminal, which <c>script</c> plays here.</summary>
public sealed class LiveDisplayTests : IDisposable
{
    private const string ToPreviousLine = "\u001b[1A";
    private const string Coloured = "\u001b[38;5;";
    private const string CursorHidden = "\u001b[?25l";
    private const string CursorShown = "\u001b[?25h";

    private readonly ScratchClaims _claims = new("square-by-sawtooth");

    [Fact]
    public async Task Bars_move_while_claims_run_and_are_gone_in_the_end()
    {
        var output = await InTerminal("TERM=xterm-256color");

        Assert.Contains("0 of 1 runs", output, StringComparison.Ordinal);
        Assert.Contains(ToPreviousLine, output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[0A", output, StringComparison.Ordinal);
        Assert.Contains(Coloured, output, StringComparison.Ordinal);
        Assert.True(output.IndexOf(CursorHidden, StringComparison.Ordinal) < output.LastIndexOf(CursorShown, StringComparison.Ordinal));
        Assert.DoesNotContain("╌", output[output.LastIndexOf(CursorShown, StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains(" verified    square-by-sawtooth  seed 1", output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 runs verified.", output[output.LastIndexOf(CursorShown, StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_colours_if_they_are_not_wanted()
    {
        var output = await InTerminal("TERM=xterm-256color NO_COLOR=1");

        Assert.Contains(ToPreviousLine, output, StringComparison.Ordinal);
        Assert.DoesNotContain(Coloured, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM=xterm-256color CI=true")]
    [InlineData("TERM=dumb")]
    public async Task Plain_lines_where_nobody_watches(string variables)
    {
        var output = await InTerminal(variables);

        Assert.Contains("● verified    square-by-sawtooth", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[1A", output, StringComparison.Ordinal);
        Assert.DoesNotContain("╌", output, StringComparison.Ordinal);
    }

    public void Dispose() => _claims.Dispose();

    private async Task<string> InTerminal(string variables)
    {
        var command = $"env -u CI -u NO_COLOR {variables} dotnet '{Path.Combine(AppContext.BaseDirectory, "atlas.dll")}' verify square-by-sawtooth --root '{_claims.Root}'";
        var start = new ProcessStartInfo("script", ["-qec", command, "/dev/null"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var terminal = Process.Start(start)!;
        var output = await terminal.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await terminal.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, terminal.ExitCode);
        return output;
    }
}
