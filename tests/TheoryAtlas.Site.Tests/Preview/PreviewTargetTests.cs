using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Preview;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Preview;

public sealed class PreviewTargetTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();

    public void Dispose() => _atlas.Dispose();

    [Theory]
    [InlineData("tent-folds", "/claims/tent-folds")]
    [InlineData("claims/tent-folds/", "/claims/tent-folds")]
    [InlineData("./claims/tent-folds/Check.cs", "/claims/tent-folds")]
    [InlineData("molen2020norms", "/papers/molen2020norms")]
    [InlineData("corpus/papers/molen2020norms.md", "/papers/molen2020norms")]
    [InlineData("/papers/molen2020norms", "/papers/molen2020norms")]
    [InlineData("first-2020", "/surveys/first-2020")]
    [InlineData("tangent-kernel", "/topics/tangent-kernel")]
    public void A_record_is_named_by_its_key_its_address_or_one_of_its_files(string name, string address) => Assert.Equal(address, Find(name)?.Address);

    [Theory]
    [InlineData("claims/nowhere/claim.yaml", "")]
    [InlineData("tent-fold", "tent-folds")]
    [InlineData("../../etc/passwd", "")]
    [InlineData("", "")]
    public void A_name_that_nothing_has_gives_those_that_come_near(string name, string near)
    {
        Assert.Null(PreviewTarget.Find(_atlas.Root, AtlasLoader.Load(_atlas.Root).Atlas, name, out var found));
        Assert.Equal(near, string.Join(' ', found));
    }

    [Theory]
    [InlineData("corpus/papers/molen2020norms.yaml", "molen2020norms")]
    [InlineData("claims/tent-folds/claim.yaml", "tent-folds")]
    [InlineData("corpus/surveys/first-2020.yaml", "first-2020")]
    public void A_record_whose_file_cannot_be_read_is_there_all_the_same(string file, string name)
    {
        _atlas.Write(file, "- [");

        Assert.Equal(name, Find(name)?.Id);
    }

    [Fact]
    public void So_is_a_topic_of_a_taxonomy_that_cannot_be_read()
    {
        _atlas.Write("corpus/topics.yaml", _atlas.Read("corpus/topics.yaml") + "- [");

        Assert.Equal(new PreviewTarget(PreviewKind.Topic, "tangent-kernel"), Find("tangent-kernel"));
    }

    private PreviewTarget? Find(string name) => PreviewTarget.Find(_atlas.Root, AtlasLoader.Load(_atlas.Root).Atlas, name, out _);
}
