using TheoryAtlas.Catalog;

namespace TheoryAtlas.Search.Tests.Documents;

public sealed class ChineseSummaryTests
{
    private static readonly Atlas s_tiny = TinyAtlas.Atlas;

    [Fact]
    public void A_query_in_chinese_finds_a_paper_by_its_chinese_summary()
    {
        var papers = s_tiny.Papers.Select(paper => paper.Key == "hornak1990universal" ? paper with { Notes = paper.Notes with { TldrZh = "单隐层网络可逼近任意连续函数。" } } : paper);
        using var index = SqliteSearchIndex.Of(new Atlas("tiny", [.. papers], s_tiny.Claims, s_tiny.Topics, s_tiny.Surveys));

        Assert.Equal("hornak1990universal", Assert.Single(index.Search(new SearchQuery { Text = "连续函数" }).Hits).Id);
    }
}
