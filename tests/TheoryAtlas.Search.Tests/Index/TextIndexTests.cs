using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Tests.Index;

public sealed class TextIndexTests
{
    [Fact]
    public void A_word_in_the_title_counts_more_than_one_in_the_body()
    {
        using var index = new TextIndex([new() { Title = "Other", Body = "depth of things" }, new() { Title = "Depth", Body = "other of things" }, new() { Title = "Third" }]);

        Assert.Equal([1, 0], index.Rank("depth", 10).Select(document => document.Row));
    }

    [Fact]
    public void Covering_the_query_counts_more_than_repeating_a_word()
    {
        using var index = new TextIndex([new() { Title = "A", Body = "depth depth depth depth depth" }, new() { Title = "B", Body = "depth and width" }, new() { Title = "C", Body = "width" }]);

        Assert.Equal(1, index.Rank("depth width", 10)[0].Row);
    }

    [Fact]
    public void Acronyms_are_learnt_from_parentheses_and_from_initials_in_titles()
    {
        using var index = new TextIndex(
        [
            new() { Title = "First", Body = "We use the random feature model (RFM) here." },
            new() { Title = "Second", Body = "RFM again." },
            new() { Title = "Examples of principal component analysis" },
        ]);

        Assert.Equal([0, 1], index.Rank("random feature model", 10).Select(document => document.Row));
        Assert.Equal([0, 1], index.Rank("rfm", 10).Select(document => document.Row).Order());
        Assert.Equal([2], index.Rank("PCA", 10).Select(document => document.Row));
    }

    [Fact]
    public void Equal_documents_keep_their_order()
    {
        using var index = new TextIndex([.. Enumerable.Range(0, 20).Select(_ => new TextDocument { Title = "Same words" })]);

        Assert.Equal(Enumerable.Range(0, 20), index.Rank("same word", 100).Select(document => document.Row));
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing()
    {
        using var index = new TextIndex([]);

        Assert.Empty(index.Rank("anything", 10));
    }

    [Fact]
    public void The_table_can_live_in_a_file()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var index = new TextIndex([new() { Title = "Depth" }], file: file))
                Assert.Single(index.Rank("depth", 10));
            Assert.True(new FileInfo(file).Length > 0);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
