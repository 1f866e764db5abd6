using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Maths;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed class GlossaryLinksTests
{
    private static readonly MarkdownText s_markdown = new(Formulas.In(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())));

    private static readonly GlossaryLinks s_links = new(new Atlas("/", [], [], [], [],
    [
        new Term("risk", "risk", ["risks"], "The mean loss $\\ell$.", null),
        new Term("erm", "empirical risk minimization", ["ERM"], "Learning by the sample.", null),
    ]));

    [Fact]
    public void A_term_is_linked_where_the_page_uses_it_first_whatever_its_form()
    {
        var page = s_links.OfOnePage();

        Assert.Contains("""<a href="/glossary#risk" class="term" title="The mean loss ℓ.">Risks</a> and risk.""", Html("Risks and risk.", page), StringComparison.Ordinal);
        Assert.DoesNotContain("<a", Html("The risk again.", page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_stays_in_the_language_of_the_page() =>
        Assert.Contains("href=\"/zh/glossary#risk\"", Html("A risk.", s_links.OfOnePage("/zh")), StringComparison.Ordinal);

    [Fact]
    public void The_longest_term_is_meant()
    {
        var html = Html("By empirical risk minimization.", s_links.OfOnePage());

        Assert.Contains("glossary#erm", html, StringComparison.Ordinal);
        Assert.DoesNotContain("glossary#risk", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A risky step, an asterisk, a risk-free one, `risk`, $risk$ and erm.")]
    [InlineData("[The risk](https://example.org)")]
    public void Parts_of_words_code_formulas_links_and_other_capitals_are_left_alone(string markdown) =>
        Assert.DoesNotContain("glossary", Html(markdown, s_links.OfOnePage()), StringComparison.Ordinal);

    [Fact]
    public void Without_terms_nothing_is_linked() =>
        Assert.DoesNotContain("<a", Html("The risk.", new GlossaryLinks(new Atlas("/", [], [], [], [])).OfOnePage()), StringComparison.Ordinal);

    private static string Html(string markdown, Action<Markdig.Syntax.MarkdownDocument> arrange) => s_markdown.Blocks(markdown, arrange).ToString()!;
}
