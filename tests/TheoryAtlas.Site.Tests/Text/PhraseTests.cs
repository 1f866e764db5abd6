using System.Globalization;
using System.Text.Encodings.Web;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed class PhraseTests
{
    [Fact]
    public void Content_is_marked_as_english_where_the_page_is_not()
    {
        var phrase = Phrase.Joined(Phrase.Of(null, "{0} is {1}.", Phrase.Content("sup |x| < 1"), "<2>"), Phrase.Content("So."));

        Assert.Equal("sup |x| < 1 is <2>. So.", phrase.ToString());
        Assert.Equal("sup |x| &lt; 1 is &lt;2&gt;. So.", Html(phrase, "en"));
        Assert.Equal("""<span lang="en">sup |x| &lt; 1</span> is &lt;2&gt;. <span lang="en">So.</span>""", Html(phrase, "zh"));
    }

    [Fact]
    public void Names_of_quantities_have_their_exponents_raised_only_where_they_are_html()
    {
        var phrase = Phrase.Of(null, "{0} is 1.", Phrase.Quantity("rate of h_L^2"));

        Assert.Equal("rate of h_L^2 is 1.", phrase.ToString());
        Assert.Equal("rate of h<sub>L</sub><sup>2</sup> is 1.", Html(phrase, "en"));
    }

    [Fact]
    public void No_space_follows_a_chinese_full_stop() => Assert.Equal("一。二。", Html(Phrase.Joined(Phrase.Of(null, "一。"), Phrase.Of(null, "二。")), "zh"));

    private static string Html(Phrase phrase, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            using var writer = new StringWriter();
            phrase.WriteTo(writer, HtmlEncoder.Default);
            return writer.ToString();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
