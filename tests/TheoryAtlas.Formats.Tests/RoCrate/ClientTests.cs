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

    [Theory]
    [MemberData(nameof(ProfileTests.Ended), MemberType = typeof(ProfileTests))]
    public async Task A_crate_is_read_and_written_back_by_other_programs(Verdict verdict)
    {
        var crate = SomeRun.Crate(verdict);
        Unpack(crate);

        var (exit, output, errors) = await Run("node", Path.Combine(s_clients, "crate.mjs"), _folder);

        Assert.True(exit == 0, errors);
        using var found = JsonDocument.Parse(output);
        Assert.Equal(crate.Files.Count, found.RootElement.GetProperty("files").GetInt32());
        Assert.Equal(5, found.RootElement.GetProperty("object").GetArrayLength());
    }

    [Theory]
    [InlineData("series.csv", "1", "sha256 of series.csv")]
    [InlineData("ro-crate-metadata.json", "\"license\": {", "validator of ro-crate complains")]
    [InlineData("ro-crate-metadata.json", "\"encodingFormat\"", "Safe mode")]
    public async Task A_damaged_crate_is_refused(string file, string damaged, string complaint)
    {
        Unpack(SomeRun.Crate(Verdict.Verified));
        var path = Path.Combine(_folder, file);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace(damaged, damaged.Insert(Math.Min(1, damaged.Length), "x"), StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (exit, _, errors) = await Run("node", Path.Combine(s_clients, "crate.mjs"), _folder);

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

    private void Unpack(RunCrate crate)
    {
        using var zip = new ZipArchive(new MemoryStream(crate.ToZip()));
        zip.ExtractToDirectory(_folder);
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
