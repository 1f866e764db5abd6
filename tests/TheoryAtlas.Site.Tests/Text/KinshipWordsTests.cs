using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Tests.Support;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed class KinshipWordsTests
{
    private static readonly KinshipWords s_words = new(Some.Atlas("/"), new StringLocalizer<Words>(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));

    [Fact]
    public void What_stands_between_two_documents_is_linked() =>
        Assert.Equal(
            "also builds on <a href=\"/papers/roe2021more\" title=\"More &lt;b&gt;bounds&lt;/b&gt;\">Doe &amp; Roe 2020</a>; shares the topic <a href=\"/topics/sampling\">Sampling</a>; is close in content",
            Html(new Kinship(KinshipKind.CommonFoundation, "More <b>bounds</b>", "roe2021more"), new Kinship(KinshipKind.SharedTopic, "Sampling", "sampling"), new Kinship(KinshipKind.CloseInContent)).Replace("van Roe", "Roe", StringComparison.Ordinal));

    [Fact]
    public void Several_topics_are_one_reason_and_of_others_the_first_is_enough() =>
        Assert.Equal(
            "shares the topics <a href=\"/topics/sampling\">Sampling</a> and &lt;depth&gt;; uses “<a href=\"/claims/throws\">A check that throws</a>”",
            Html(new Kinship(KinshipKind.SharedTopic, "Sampling", "sampling"), new Kinship(KinshipKind.SharedTopic, "<depth>", "depth"), new Kinship(KinshipKind.UsesIt, "A check that throws", "throws"), new Kinship(KinshipKind.UsesIt, "Another", "other")));

    [Theory]
    [InlineData(KinshipKind.BuildsOnIt, null, "builds on it")]
    [InlineData(KinshipKind.SameFamily, "rate on <x>", "is another rate on &lt;x&gt;")]
    public void What_has_no_page_is_text(KinshipKind kind, string? with, string html) => Assert.Equal(html, Html(new Kinship(kind, with)));

    [Fact]
    public void Links_stay_in_the_language_of_the_page_and_say_where_they_are_not_in_it()
    {
        var context = new DefaultHttpContext { Request = { PathBase = "/zh" } };
        context.Features.Set(Language.Chinese);

        Assert.Contains("<a href=\"/zh/topics/sampling\" lang=\"en\">Sampling</a>", s_words.Html([new Kinship(KinshipKind.SharedTopic, "Sampling", "sampling")], context).ToString(), StringComparison.Ordinal);
    }

    private static string Html(params Kinship[] reasons) => s_words.Html(reasons, new DefaultHttpContext()).ToString()!;
}
