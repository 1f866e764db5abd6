using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Fixes;
using TheoryAtlas.Catalog.Schemas;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Fixes;

public sealed class SchemaFilesTests : IDisposable
{
    private const string Schema = "corpus/schema/paper.schema.json";

    private readonly ScratchAtlas _atlas = new();

    [Fact]
    public void What_is_missing_or_differs_is_written_anew_and_nothing_a_second_time()
    {
        SchemaFiles.Write(_atlas.Root, _ => true);
        Assert.Empty(SchemaFiles.Stale(_atlas.Root));
        var right = _atlas.Read(Schema);
        _atlas.Write(Schema, right.Replace("title", "titel", StringComparison.Ordinal));
        _atlas.Delete("corpus/schema/claim.schema.json");

        Assert.Equal(["corpus/schema/claim.schema.json", Schema], SchemaFiles.Stale(_atlas.Root).Select(finding => finding.File).Order(StringComparer.Ordinal));
        Assert.Equal([Schema], SchemaFiles.Write(_atlas.Root, file => file == Schema).Select(file => file.File));

        Assert.Equal(right, _atlas.Read(Schema));
        Assert.Equal(["corpus/schema/claim.schema.json"], SchemaFiles.Stale(_atlas.Root).Select(finding => finding.File));
    }

    [Theory]
    [InlineData("a link", "this is a symbolic link, which is not followed")]
    [InlineData("a link to what has no end", "this is a symbolic link, which is not followed")]
    [InlineData("a link to nothing", "this is a symbolic link, which is not followed")]
    [InlineData("a folder", "this is a folder")]
    public void What_stands_in_place_of_a_file_is_neither_read_nor_written_over(string what, string why)
    {
        SchemaFiles.Write(_atlas.Root, _ => true);
        var (path, target) = (Path.Combine(_atlas.Root, Schema), Path.Combine(_atlas.Root, "victim.txt"));
        File.WriteAllText(target, "mine");
        _atlas.Delete(Schema);
        if (what == "a folder")
            Directory.CreateDirectory(path);
        else
            File.CreateSymbolicLink(path, what switch { "a link" => target, "a link to nothing" => target + ".not", _ => "/dev/zero" });

        var finding = Assert.Single(SchemaFiles.Stale(_atlas.Root));
        var written = SchemaFiles.Write(_atlas.Root, _ => true);

        Assert.Equal($"{Schema}:1:1: error ATLAS012: A file that editors read belongs here, but {why}. Remove that, and write the file: atlas lint --write-schemas", finding.ToString());
        Assert.False(finding.Fixable);
        Assert.Empty(written);
        Assert.Equal("mine", File.ReadAllText(target));
        Assert.False(File.Exists(target + ".not"));
    }

    [Theory]
    [InlineData(true, "its folder is a symbolic link, which is not followed")]
    [InlineData(false, "a file stands in place of its folder")]
    public void What_stands_in_place_of_the_folder_is_named_and_left_alone(bool isLink, string why)
    {
        var (path, elsewhere) = (Path.Combine(_atlas.Root, "corpus", "schema"), Directory.CreateDirectory(Path.Combine(_atlas.Root, "elsewhere")).FullName);
        if (isLink)
            Directory.CreateSymbolicLink(path, elsewhere);
        else
            File.WriteAllText(path, "mine");

        Assert.All(SchemaFiles.Stale(_atlas.Root), finding => Assert.Contains($", but {why}. ", finding.Message, StringComparison.Ordinal));
        Assert.Equal(AtlasSchemas.Files.Count, SchemaFiles.Stale(_atlas.Root).Count(finding => finding.Severity == Severity.Error));
        Assert.Empty(SchemaFiles.Write(_atlas.Root, _ => true));
        Assert.Empty(Directory.GetFiles(elsewhere));
    }

    public void Dispose() => _atlas.Dispose();
}
