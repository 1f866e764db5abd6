using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using TheoryAtlas.Formats.RoCrate;
using TheoryAtlas.Runs;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Formats.Tests.RoCrate;

/// <summary>Programs of others read our crates: unzip, and from npm ro-crate and jsonld (tests/clients/crate.mjs says what they check).</summary>
public sealed class ClientTests : IDisposable
{
    private static readonly string s_clients = Path.Combine(Repository.Root, "tests", "clients");

    private readonly string _folder = Directory.CreateTempSubdirectory("theoryatlas-crate-").FullName;

    [Fact]
    public async Task Crates_of_every_verdict_are_read_and_written_back_by_other_programs()
    {
        RunCrate[] crates = [.. ProfileTests.Ended.Select(verdict => SomeRun.Crate(verdict.Data))];
        string[] folders = [.. crates.Select(crate => Unpack(crate, crate.Run.Verdict.ToString()))];

        var (exit, output, errors) = await Run("node", [Path.Combine(s_clients, "crate.mjs"), .. folders]);

        Assert.True(exit == 0, output + errors);
        foreach (var (crate, line) in crates.Zip(output.TrimEnd().Split('\n')))
        {
            using var found = JsonDocument.Parse(line);
            Assert.Equal(crate.Files.Count, found.RootElement.GetProperty("files").GetInt32());
            Assert.Equal(5, found.RootElement.GetProperty("object").GetArrayLength());
            Assert.Equal("run.json", found.RootElement.GetProperty("result")[0].GetString());
        }
    }

    [Theory]
    [InlineData("series.csv", "1", "sha256 of series.csv")]
    [InlineData("ro-crate-metadata.json", "\"license\": {", "validator of ro-crate complains")]
    [InlineData("ro-crate-metadata.json", "\"encodingFormat\"", "Safe mode")]
    public async Task A_damaged_crate_is_refused(string file, string damaged, string complaint)
    {
        var folder = Unpack(SomeRun.Crate(Verdict.Verified), "damaged");
        var path = Path.Combine(folder, file);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace(damaged, damaged.Insert(1, "x"), StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (exit, _, errors) = await Run("node", Path.Combine(s_clients, "crate.mjs"), folder);

        Assert.NotEqual(0, exit);
        Assert.Contains(complaint, errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_archive_is_whole_to_unzip()
    {
        var path = Path.Combine(_folder, "crate.zip");
        await File.WriteAllBytesAsync(path, SomeRun.Crate(Verdict.Verified).ToZip(), TestContext.Current.CancellationToken);

        var (exit, output, errors) = await Run("unzip", "-t", path);

        Assert.True(exit == 0, output + errors);
        Assert.Contains("No errors detected", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Unpack(RunCrate crate, string name)
    {
        var folder = Path.Combine(_folder, name);
        using var zip = new ZipArchive(new MemoryStream(crate.ToZip()));
        zip.ExtractToDirectory(folder);
        return folder;
    }

    private static async Task<(int Exit, string Output, string Errors)> Run(string program, params IEnumerable<string> arguments)
    {
        Assert.True(Directory.Exists(Path.Combine(s_clients, "node_modules")), "The clients are not installed. Run ./test once, or npm ci in tests/clients.");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
