using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests;

public sealed class AtlasFilesTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();
    private readonly AtlasFiles _before;

    public AtlasFilesTests() => _before = AtlasFiles.Read(_atlas.Root);

    public void Dispose() => _atlas.Dispose();

    [Fact]
    public void Two_copies_of_an_atlas_have_one_hash()
    {
        using var copy = new ScratchAtlas();

        Assert.Equal(_before.CorpusHash, AtlasFiles.Read(copy.Root).CorpusHash);
        Assert.Equal(_before.Hashes, AtlasFiles.Read(copy.Root).Hashes);
    }

    [Fact]
    public void The_hash_is_that_of_the_paths_and_of_the_hashes_of_the_contents()
    {
        var root = Directory.CreateTempSubdirectory("two-files-");
        root.CreateSubdirectory("corpus/papers");
        File.WriteAllText(Path.Combine(root.FullName, "corpus/topics.yaml"), "x");
        File.WriteAllText(Path.Combine(root.FullName, "corpus/papers/a.yaml"), "x");

        // printf 'atlas files 1\ncorpus/papers/a.yaml\n%s\ncorpus/topics.yaml\n%s\n' $H $H | sha256sum, where H is the hash of "x".
        Assert.Equal("d5aa139b29239315e4ae9607a01a491a7b86cad9b168e5fb8eb47ccd87c40200", AtlasFiles.Read(root.FullName).CorpusHash);
        root.Delete(recursive: true);
    }

    [Theory]
    [InlineData(Altered.Topics)]
    [InlineData(Altered.Survey)]
    [InlineData(Altered.Paper)]
    [InlineData(Altered.Notes)]
    [InlineData(Altered.Claim)]
    [InlineData(Altered.Statement)]
    [InlineData("corpus/glossary.yaml")]
    [InlineData("corpus/papers/new2024paper.yaml")]
    [InlineData("claims/new-claim/claim.yaml")]
    public void A_file_that_search_reads_changes_the_hash_and_is_named(string path)
    {
        _atlas.Write(path, "another text");

        var after = AtlasFiles.Read(_atlas.Root);

        Assert.NotEqual(_before.CorpusHash, after.CorpusHash);
        Assert.Equal([path], AtlasFiles.Changed(_before, after));
    }

    [Fact]
    public void A_file_that_is_removed_changes_the_hash_and_is_named()
    {
        _atlas.Delete(Altered.Notes);

        var after = AtlasFiles.Read(_atlas.Root);

        Assert.NotEqual(_before.CorpusHash, after.CorpusHash);
        Assert.Equal([Altered.Notes], AtlasFiles.Changed(_before, after));
    }

    [Fact]
    public void A_check_is_named_and_leaves_the_hash_as_it_was()
    {
        _atlas.Write(Altered.Check, "// another program");

        var after = AtlasFiles.Read(_atlas.Root);

        Assert.Equal(_before.CorpusHash, after.CorpusHash);
        Assert.Equal([Altered.Check], AtlasFiles.Changed(_before, after));
    }

    [Theory]
    [InlineData("claims/tent-folds/reference.json")]
    [InlineData("claims/README.md")]
    [InlineData("corpus/papers/falenska2019tents.yaml~")]
    [InlineData("corpus/papers/older/falenska2019tents.yaml")]
    public void A_file_that_nothing_reads_changes_nothing(string path)
    {
        _atlas.Write(path, "anything");

        Assert.Empty(AtlasFiles.Changed(_before, AtlasFiles.Read(_atlas.Root)));
    }

    [Fact]
    public void A_text_that_moves_from_one_file_to_another_changes_the_hash()
    {
        _atlas.Write(Altered.Paper, _atlas.Read("corpus/papers/okoro2021kernel.yaml"));
        _atlas.Write("corpus/papers/okoro2021kernel.yaml", _atlas.Read("corpus/papers/molen2020norms.yaml"));

        Assert.NotEqual(_before.CorpusHash, AtlasFiles.Read(_atlas.Root).CorpusHash);
    }

    [Fact]
    public void A_file_larger_than_what_is_read_at_once_is_hashed_to_its_end()
    {
        var large = new byte[200_000];
        _atlas.Write(Altered.Notes, large);
        var first = AtlasFiles.Read(_atlas.Root).Hashes[Altered.Notes];
        large[^1] = 1;
        _atlas.Write(Altered.Notes, large);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(large)), AtlasFiles.Read(_atlas.Root).Hashes[Altered.Notes]);
        Assert.NotEqual(first, AtlasFiles.Read(_atlas.Root).Hashes[Altered.Notes]);
    }

    [Fact]
    public void A_root_without_folders_is_empty()
    {
        var root = Directory.CreateTempSubdirectory("no-atlas-");

        Assert.Equal(AtlasFiles.None.CorpusHash, AtlasFiles.Read(root.FullName).CorpusHash);
        Assert.Empty(AtlasFiles.Read(root.FullName).Hashes);
        root.Delete();
    }

    [Fact]
    public void The_signature_changes_with_a_files_length_with_its_time_and_with_its_name()
    {
        var path = Path.Combine(_atlas.Root, Altered.Paper);
        var written = File.GetLastWriteTimeUtc(path);
        List<string> signatures = [AtlasFiles.Signature(_atlas.Root)];
        File.AppendAllText(path, "\n");
        File.SetLastWriteTimeUtc(path, written);
        signatures.Add(AtlasFiles.Signature(_atlas.Root));
        File.SetLastWriteTimeUtc(path, written.AddTicks(1000));
        signatures.Add(AtlasFiles.Signature(_atlas.Root));
        File.Move(path, path.Replace("tents", "roofs", StringComparison.Ordinal));
        signatures.Add(AtlasFiles.Signature(_atlas.Root));

        Assert.Distinct(signatures);
        Assert.Equal(signatures[^1], AtlasFiles.Signature(_atlas.Root));
    }
}
