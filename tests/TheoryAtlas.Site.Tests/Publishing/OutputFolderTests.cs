using System.Text;
using TheoryAtlas.Site.Publishing;

namespace TheoryAtlas.Site.Tests.Publishing;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("theoryatlas-output-").FullName;

    [Fact]
    public void What_is_the_same_is_left_alone_and_what_is_left_over_is_removed()
    {
        Export("one", ("a/b/index.html", "A"), ("c/d.txt", "C"), ("e.txt", "E"));
        File.SetLastWriteTimeUtc(At("e.txt"), DateTime.UnixEpoch);
        File.WriteAllText(At("CNAME"), "example.org");

        var report = Export("two", ("e.txt", "E"), ("c/new.txt", "N"));

        Assert.Equal((1, 2, 2), (report.Written, report.Removed, report.Files));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(At("e.txt")));
        Assert.False(Directory.Exists(At("a")));
        Assert.Equal(["CNAME", "c/new.txt", "e.txt"], Directory.EnumerateFiles(_path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_path, file)).Where(file => file != ExportManifest.FileName).Order(StringComparer.Ordinal));
        Assert.Equal("two", OutputFolder.Open(_path).EarlierStamp);
    }

    [Fact]
    public void A_file_that_somebody_altered_is_written_again()
    {
        Export("one", ("a.txt", "A"));
        File.WriteAllText(At("a.txt"), "B");

        Assert.False(OutputFolder.Open(_path).IsWhole());
        Assert.Equal(1, Export("one", ("a.txt", "A")).Written);
        Assert.True(OutputFolder.Open(_path).IsWhole());
    }

    [Fact]
    public void A_folder_that_no_export_made_is_refused_and_stays_as_it_is()
    {
        File.WriteAllText(At("thesis.tex"), "mine");

        var refused = Assert.Throws<PublishException>(() => OutputFolder.Open(_path));

        Assert.Contains("thesis.tex", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(At("thesis.tex")));
    }

    [Fact]
    public void What_an_export_that_was_cut_off_wrote_is_known_to_the_next_one()
    {
        var cut = OutputFolder.Open(_path);
        cut.Expect(["a.txt", "b.txt", "c.txt"]);
        cut.Write("a.txt", "A"u8.ToArray());
        cut.Write("b.txt", "B"u8.ToArray());

        Assert.Equal("", OutputFolder.Open(_path).EarlierStamp);
        var next = Export("one", ("b.txt", "B"));
        Assert.Equal((0, 1), (next.Written, next.Removed));
        Assert.False(File.Exists(At("a.txt")));
        Assert.True(OutputFolder.Open(_path).IsWhole());
    }

    [Fact]
    public void A_file_that_no_export_made_is_not_written_over()
    {
        Export("one", ("a.txt", "A"));
        File.WriteAllText(At("CNAME"), "example.org");

        var refused = Assert.Throws<PublishException>(() => Export("two", ("a.txt", "A"), ("CNAME", "x")));

        Assert.Contains(At("CNAME") + " was made by no export", refused.Message, StringComparison.Ordinal);
        Assert.Equal("example.org", File.ReadAllText(At("CNAME")));
        Assert.Equal("one", OutputFolder.Open(_path).EarlierStamp);
        Assert.Equal(0, Export("three", ("a.txt", "A")).Removed);
        Assert.Equal("example.org", File.ReadAllText(At("CNAME")));
    }

    [Fact]
    public void A_list_that_was_cut_off_leaves_the_one_before()
    {
        Export("one", ("a.txt", "A"));
        File.WriteAllText(At(ExportManifest.FileName + ".partial"), "{ \"form\":");

        Assert.Equal(1, Export("two", ("a.txt", "B")).Written);
        Assert.Equal([ExportManifest.FileName, "a.txt"], Directory.EnumerateFiles(_path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../outside.txt")]
    public void A_manifest_that_names_files_outside_of_its_folder_is_refused(string path)
    {
        Export("one", ("a.txt", "A"));
        File.WriteAllText(At(ExportManifest.FileName), File.ReadAllText(At(ExportManifest.FileName)).Replace("a.txt", path, StringComparison.Ordinal));

        Assert.Throws<PublishException>(() => OutputFolder.Open(_path));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(At("file"), "");

        Assert.Throws<PublishException>(() => OutputFolder.Open(At("file")));
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private PublishReport Export(string stamp, params (string File, string Text)[] files)
    {
        var folder = OutputFolder.Open(_path);
        folder.Expect(files.Select(file => file.File));
        foreach (var (file, text) in files)
            folder.Write(file, Encoding.UTF8.GetBytes(text));
        return folder.Finish(stamp, []);
    }

    private string At(string file) => Path.Combine(_path, file);
}
