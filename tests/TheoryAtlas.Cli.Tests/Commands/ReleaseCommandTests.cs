using System.Formats.Tar;
using System.IO.Compression;
using TheoryAtlas.Cli.Commands;

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

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
