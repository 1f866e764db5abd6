using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using TheoryAtlas.Cli.Commands;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class ReleaseCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atlas-release-").FullName;

    [Fact]
    public async Task Equal_files_are_packed_into_equal_archives_and_come_out_again()
    {
        var pages = Directory.CreateDirectory(Path.Combine(_folder, "pages", "claims")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(pages, "index.html"), "<p>é", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(pages, "claims", "a.html"), "<p>a", TestContext.Current.CancellationToken);
        string one = Path.Combine(_folder, "one.tar.gz"), other = Path.Combine(_folder, "other.tar.gz");

        await File.WriteAllTextAsync(Path.Combine(pages, ".atlas-export.json"), "of one clone", TestContext.Current.CancellationToken);
        await ReleaseCommand.Pack(pages, one, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(pages, ".atlas-export.json"), "of another", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(Path.Combine(pages, "index.html"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await ReleaseCommand.Pack(pages, other, TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllBytesAsync(one, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(other, TestContext.Current.CancellationToken));
        await using var zipped = new GZipStream(File.OpenRead(one), CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(zipped, Directory.CreateDirectory(Path.Combine(_folder, "out")).FullName, overwriteFiles: false, TestContext.Current.CancellationToken);
        Assert.Equal("<p>é", await File.ReadAllTextAsync(Path.Combine(_folder, "out", "theoryatlas-site", "index.html"), TestContext.Current.CancellationToken));
        Assert.Equal("<p>a", await File.ReadAllTextAsync(Path.Combine(_folder, "out", "theoryatlas-site", "claims", "a.html"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_release_has_a_reference_run_of_every_claim_and_sums_that_hold()
    {
        using var atlas = new ScratchAtlas();
        var reference = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "claims", "square-by-sawtooth", "reference.json"), TestContext.Current.CancellationToken);
        foreach (var claim in Directory.GetDirectories(Path.Combine(atlas.Root, "claims")).Select(folder => Path.GetFileName(folder)))
            atlas.Write($"claims/{claim}/reference.json", reference.Replace("\"square-by-sawtooth\"", $"\"{claim}\"", StringComparison.Ordinal));

        var outcome = await AtlasProcess.Run("release", "-o", _folder, "--json", "--root", atlas.Root);
        var claims = await AtlasProcess.Run("list", "claims", "--json", "--root", atlas.Root);

        Assert.Equal(0, outcome.ExitCode);
        using var report = JsonDocument.Parse(outcome.Output);
        string[] files = [.. report.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];
        Assert.Equal(["SHA256SUMS", "atlas.bib", "catalog.json", "reference-runs.json", "theoryatlas-site.tar.gz"], files.Order(StringComparer.Ordinal));
        Assert.Equal(files.Order(StringComparer.Ordinal), Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(_folder, report.RootElement.GetProperty("folder").GetString());

        var sums = await File.ReadAllLinesAsync(Path.Combine(_folder, "SHA256SUMS"), TestContext.Current.CancellationToken);
        Assert.Equal(
            files.Where(file => file != "SHA256SUMS").Order(StringComparer.Ordinal).Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, file))))}  {file}"),
            sums);
        using var runs = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "reference-runs.json"), TestContext.Current.CancellationToken));
        using var listed = JsonDocument.Parse(claims.Output);
        Assert.Equal(
            listed.RootElement.EnumerateArray().Select(claim => claim.GetProperty("id").GetString()).Order(StringComparer.Ordinal),
            runs.RootElement.EnumerateArray().Select(run => run.GetProperty("claim").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_release_without_some_records_is_written_and_the_answer_is_no()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write("corpus/papers/okoro2021kernel.yaml", "title: [\n");

        var outcome = await AtlasProcess.Run("release", "-o", _folder, "--root", atlas.Root);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("Records with errors are left out. See: atlas lint", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(5, Directory.GetFiles(_folder).Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
