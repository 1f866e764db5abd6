using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests;

public sealed class LastGoodTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();
    private readonly Atlas _before;

    public LastGoodTests()
    {
        _atlas.Write("corpus/glossary.yaml", "- id: fold\n  label: fold\n  definition: A crease.\n");
        _before = AtlasLoader.Load(_atlas.Root).Atlas;
        Assert.Single(_before.Glossary);
    }

    public void Dispose() => _atlas.Dispose();

    [Theory]
    [InlineData(Altered.Topics)]
    [InlineData(Altered.Survey)]
    [InlineData(Altered.Paper)]
    [InlineData(Altered.Notes)]
    [InlineData(Altered.Claim)]
    [InlineData("corpus/glossary.yaml")]
    public void A_file_that_breaks_leaves_every_record_as_it_was(string file)
    {
        _atlas.Write(file, [0xff, 0xfe, 0x00]);

        Assert.Equal(AtlasText.Of(_before), AtlasText.Of(Now()));
    }

    [Fact]
    public void Where_nothing_is_broken_it_is_what_was_loaded()
    {
        _atlas.Delete(Altered.Notes);
        var loaded = AtlasLoader.Load(_atlas.Root);

        Assert.Same(loaded.Atlas, LastGood.Keep(_before, loaded, AtlasFiles.Read(_atlas.Root)));
    }

    [Fact]
    public void A_claim_without_its_statement_for_a_moment_stays()
    {
        _atlas.Delete(Altered.Statement);

        Assert.Same(_before.Claim("tent-folds"), Now().Claim("tent-folds"));
    }

    [Fact]
    public void A_record_whose_files_are_removed_goes()
    {
        _atlas.Delete(Altered.Paper);
        _atlas.Delete(Altered.Survey);
        _atlas.Delete("corpus/glossary.yaml");
        foreach (var file in new[] { Altered.Claim, Altered.Statement, Altered.Check })
            _atlas.Delete(file);

        var now = Now();

        Assert.Null(now.Paper("falenska2019tents"));
        Assert.Null(now.Survey("first-2020"));
        Assert.Null(now.Claim("tent-folds"));
        Assert.Empty(now.Glossary);
    }

    [Fact]
    public void A_record_that_can_be_read_is_shown_whatever_its_references_are_worth()
    {
        _atlas.Write(Altered.Paper, _atlas.Read(Altered.Paper).Replace("year: 2019", "year: 2018", StringComparison.Ordinal));
        _atlas.Delete(Altered.Notes);

        var paper = Now().Paper("falenska2019tents")!;

        Assert.Equal(2018, paper.Year);
        Assert.Equal(PaperNotes.None, paper.Notes);
    }

    private Atlas Now() => LastGood.Keep(_before, AtlasLoader.Load(_atlas.Root), AtlasFiles.Read(_atlas.Root));
}
