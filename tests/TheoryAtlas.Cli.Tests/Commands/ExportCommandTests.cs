using System.IO.Compression;
using System.Text.Json;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

/// <summary>Exports a real run of a real claim, in a copy with a ledger of its own.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("atlas-export-").FullName;

    public ExportCommandTests()
    {
        foreach (var path in SourceFiles.In("corpus", "*").Concat(SourceFiles.In("claims/square-by-sawtooth", "*")))
        {
            var copy = Path.Combine(_root, Path.GetRelativePath(Repository.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    [Fact]
    public async Task A_run_of_a_claim_is_exported_as_JSON_and_as_a_crate_with_its_sources()
    {
        var run = await Atlas("verify", "square-by-sawtooth", "--set", "max_depth=4", "--seed", "9");
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);

        var printed = await Atlas("export", "run", "square-by-sawtooth");
        using var json = JsonDocument.Parse(printed.Output);
        Assert.Equal(9, json.RootElement.GetProperty("seed").GetInt32());

        var nowhere = await Atlas("export", "run", "square-by-sawtooth", "-o", Path.Combine(_root, "nowhere", "run.json"));
        Assert.Equal(2, nowhere.ExitCode);
        Assert.Contains("run.json cannot be written", nowhere.Errors, StringComparison.Ordinal);

        var archive = Path.Combine(_root, "run.zip");
        var exported = await Atlas("export", "ro-crate", json.RootElement.GetProperty("id").GetString()!, "-o", archive, "--json");
        Assert.Equal((0, ""), (exported.ExitCode, exported.Errors));
        Assert.False(File.Exists(archive + ".partial"));
        using var zip = await ZipFile.OpenReadAsync(archive, TestContext.Current.CancellationToken);
        Assert.Superset(new HashSet<string> { "Check.cs", "claim.yaml", "statement.md", "series.csv", "plot-1.svg" }, zip.Entries.Select(entry => entry.Name).ToHashSet());
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(_root, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Repository.Root + "/", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("has not been run here. Run it: atlas verify square-by-sawtooth", "run", "square-by-sawtooth")]
    [InlineData("Did you mean 'square-by-sawtooth'?", "run", "square-by-sawtoth")]
    [InlineData("--output", "ro-crate", "square-by-sawtooth")]
    [InlineData("--site ftp://x: write an address", "ro-crate", "square-by-sawtooth", "-o", "x.zip", "--site", "ftp://x")]
    public async Task What_cannot_be_exported_is_refused_with_what_would_be_right(string message, params string[] arguments)
    {
        var outcome = await Atlas(["export", .. arguments]);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private Task<Outcome> Atlas(params string[] arguments) => AtlasProcess.Run([.. arguments, "--root", _root]);
}
