using System.Text.Json.Nodes;

namespace TheoryAtlas.Formats.Tests;

public sealed class CslJsonTests
{
    [Fact]
    public void Names_are_in_parts_and_a_single_name_is_literal()
    {
        var item = JsonNode.Parse(CslJson.Array(Some.Paper with { Authors = ["Guy Steele Jr.", "Plato"] }))![0]!;

        Assert.Equal("""[{"family":"Steele","given":"Guy","suffix":"Jr."},{"literal":"Plato"}]""", item["author"]!.ToJsonString());
    }

    [Fact]
    public void The_number_of_a_preprint_is_no_number_of_an_article()
    {
        var preprint = JsonNode.Parse(CslJson.Array(Some.Paper with { Arxiv = "2001.00001" }))![0]!;
        var article = JsonNode.Parse(CslJson.Array(Some.Paper with { Arxiv = "2001.00001", Venue = "JMLR" }))![0]!;

        Assert.Equal("arXiv:2001.00001", (string?)preprint["number"]);
        Assert.Null(article["number"]);
        Assert.Equal("https://arxiv.org/abs/2001.00001", (string?)article["URL"]);
    }

    [Fact]
    public void No_papers_are_an_empty_array()
    {
        Assert.Equal("[]\n", CslJson.Array());
    }
}
