using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Tests.Support;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed class LocalTextTests
{
    private static readonly Topic s_both = new("ntk", "Neural <tangent> kernel", "神经切线核", [], null, [], "");
    private static readonly Topic s_english = s_both with { LabelZh = null };

    [Fact]
    public void A_topic_is_named_in_the_language_of_the_page_first()
    {
        Assert.Equal("神经切线核", LocalText.Label(s_both, Language.Chinese));
        Assert.Equal("Neural <tangent> kernel", LocalText.Label(s_both, Language.English));
        Assert.Equal("""神经切线核 <span class="label-other" lang="en">Neural &lt;tangent&gt; kernel</span>""", LocalText.BothLabels(s_both, Language.Chinese).ToString());
        Assert.Equal("""Neural &lt;tangent&gt; kernel <span class="label-other" lang="zh">神经切线核</span>""", LocalText.BothLabels(s_both, Language.English).ToString());
    }

    [Fact]
    public void A_topic_without_a_Chinese_name_is_marked_as_English_on_a_Chinese_page()
    {
        Assert.Equal("""<span lang="en">Neural &lt;tangent&gt; kernel</span>""", LocalText.BothLabels(s_english, Language.Chinese).ToString());
        Assert.Equal("Neural &lt;tangent&gt; kernel", LocalText.BothLabels(s_english, Language.English).ToString());
    }

    [Theory]
    [InlineData("", "Means of draws.", "en", true)]
    [InlineData("抽样的均值。", "抽样的均值。", "zh", false)]
    public void A_Chinese_page_falls_back_to_the_English_sentence(string chinese, string text, string lang, bool isFallback)
    {
        var paper = Some.Atlas("/").Papers[0];
        paper = paper with { Notes = paper.Notes with { Tldr = "Means of draws.", TldrZh = chinese } };

        Assert.Equal((text, lang, isFallback), LocalText.Tldr(paper, Language.Chinese));
        Assert.Equal(("Means of draws.", "en", false), LocalText.Tldr(paper, Language.English));
    }
}
