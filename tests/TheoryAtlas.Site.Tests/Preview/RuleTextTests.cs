using TheoryAtlas.Site.Preview;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Preview;

public sealed class RuleTextTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();

    public void Dispose() => _atlas.Dispose();

    [Fact]
    public void It_has_a_title_and_leads_to_no_file_that_a_page_cannot_reach()
    {
        _atlas.Write("docs/rules/ATLAS099.md", "# ATLAS099: Frogs are green\n\nSee [verdicts](../verdicts.md) and [KaTeX](https://katex.org).\n");

        Assert.Equal(new RuleText("Frogs are green", "See verdicts and [KaTeX](https://katex.org)."), RuleText.Of(_atlas.Root, "ATLAS099"));
    }

    [Theory]
    [InlineData("ATLAS098")]
    [InlineData("CS0103")]
    [InlineData("../README")]
    public void A_code_without_a_page_has_none(string code) => Assert.Null(RuleText.Of(_atlas.Root, code));
}
