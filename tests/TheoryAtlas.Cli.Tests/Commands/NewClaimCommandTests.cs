using System.Diagnostics;
using System.Text.Json;
using TheoryAtlas.Catalog;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class NewClaimCommandTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();

    public void Dispose() => _atlas.Dispose();

    [Fact]
    public async Task A_claim_of_every_kind_is_accepted_by_lint_with_warnings_of_what_is_to_do()
    {
        await AtlasProcess.Run("lint", "--write-schemas", "--root", _atlas.Root);
        foreach (var kind in ClaimWords.Kinds.Keys)
            Assert.Equal(0, (await New("--id", $"new-{kind}", "--paper", "falenska2019tents", "--title", $"A claim of the kind {kind}", "--kind", kind, "--force")).ExitCode);

        var lint = await AtlasProcess.Run("lint", "--root", _atlas.Root, "--json");

        Assert.Equal(0, lint.ExitCode);
        var findings = JsonDocument.Parse(lint.Output).RootElement.EnumerateArray().Where(finding => finding.GetProperty("file").GetString()!.StartsWith("claims/new-", StringComparison.Ordinal)).ToList();
        Assert.All(findings, finding => Assert.Equal("warning", finding.GetProperty("severity").GetString()));
        // Hypothesis, control, statement, what is measured, what cannot be shown; and the reference run that it cannot have.
        Assert.Equal([("ATLAS029", 5 * ClaimWords.Kinds.Count), ("ATLAS031", ClaimWords.Kinds.Count)], findings.CountBy(finding => finding.GetProperty("code").GetString()!).Select(count => (count.Key, count.Value)).Order());
    }

    [Fact]
    public async Task What_to_write_and_what_to_do_next_is_told()
    {
        var written = await New("--paper", "falenska2019tents", "--title", "Frogs hop twice", "--kind", "rate", "--parameter", "hops=int:8:2:20");

        Assert.Equal(0, written.ExitCode);
        Assert.Contains("Written: claims/frogs-hop-twice/Check.cs", written.Output, StringComparison.Ordinal);
        Assert.Contains("claims/frogs-hop-twice/statement.md: the statement", written.Output, StringComparison.Ordinal);
        Assert.Contains("./atlas preview frogs-hop-twice ", written.Output, StringComparison.Ordinal);
        Assert.Contains("./atlas verify frogs-hop-twice --seeds 20", written.Output, StringComparison.Ordinal);
        Assert.Contains("hops: { type: int, default: 8, min: 2, max: 20, about: \"hops\" }", _atlas.Read("claims/frogs-hop-twice/claim.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_there_is_never_touched()
    {
        await New("--paper", "falenska2019tents", "--title", "Frogs hop twice", "--kind", "rate");
        var before = _atlas.Read("claims/frogs-hop-twice/Check.cs");

        var again = await New("--id", "frogs-hop-twice", "--paper", "falenska2019tents", "--title", "Frogs sleep", "--kind", "bound", "--force");

        Assert.Equal(2, again.ExitCode);
        Assert.Contains("The id 'frogs-hop-twice' is taken", again.Errors, StringComparison.Ordinal);
        Assert.Equal(before, _atlas.Read("claims/frogs-hop-twice/Check.cs"));
    }

    [Fact]
    public async Task Without_a_terminal_nobody_is_asked_and_all_mistakes_are_told_at_once()
    {
        var refused = await New("--parameter", "width", "--topic", "sawtoth-networks");

        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Equal(["--parameter", "no title", "no paper", "no kind", "There is no topic"], new[] { "--parameter", "no title", "no paper", "no kind", "There is no topic" }.Where(said => refused.Errors.Contains(said, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_dry_run_prints_the_files_and_writes_nothing()
    {
        var printed = await New("--paper", "falenska2019tents", "--title", "Frogs hop twice", "--kind", "rate", "--dry-run");

        Assert.Equal(0, printed.ExitCode);
        Assert.Contains("--- claims/frogs-hop-twice/Check.cs\nusing TheoryAtlas.Checks;", printed.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("claims/frogs-hop-twice")));
    }

    // A terminal of its own, as util-linux makes it.
    [Fact]
    public async Task In_a_terminal_what_is_missing_is_asked_for()
    {
        var command = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "atlas.dll")}' new claim --root '{_atlas.Root}' --title 'Frogs hop twice' --kind rate --topic sawtooth-networks --statement x --hypothesis h --control c --locator 'Theorem 1' --parameter n=int:8:2:20";
        var start = new ProcessStartInfo("script", ["--quiet", "--return", "--command", command, "/dev/null"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment.Remove("CI");
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var line in new[] { "falenska2019tents", "", "y" })
            await process.StandardInput.WriteLineAsync(line.AsMemory(), TestContext.Current.CancellationToken);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("The paper that states it", await said, StringComparison.Ordinal);
        Assert.Contains("Write claims/frogs-hop-twice/", await said, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
        Assert.True(File.Exists(PathOf("claims/frogs-hop-twice/Check.cs")));
    }

    private string PathOf(string path) => Path.Combine(_atlas.Root, path);

    private Task<Outcome> New(params IEnumerable<string> arguments) => AtlasProcess.Run(["new", "claim", .. arguments, "--root", _atlas.Root]);
}
