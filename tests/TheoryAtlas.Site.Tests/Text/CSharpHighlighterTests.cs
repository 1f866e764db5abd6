using System.Net;
using System.Text.RegularExpressions;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed partial class CSharpHighlighterTests
{
    [Theory]
    [InlineData("var x = 1.5e-3; // if <b>")]
    [InlineData("string s = $\"a {b} \\\" if\"; char c = '\\'';")]
    [InlineData("/* if\n \"x */ \"\"\"raw \"if\" text\"\"\"")]
    [InlineData("unterminated \" text\n'")]
    [InlineData("")]
    public void The_text_is_the_source_whatever_is_marked(string source) =>
        Assert.Equal(source.TrimEnd('\n') + "\n", WebUtility.HtmlDecode(Tag().Replace(Html(source), "")));

    [Fact]
    public void A_comment_over_two_lines_is_marked_on_both() =>
        Assert.Matches("<span class=\"line\" id=\"L1\">.*?<span class=\"c\">/\\* a</span>\n</span><span class=\"line\" id=\"L2\">.*?<span class=\"c\">b \\*/</span>\n</span>$", Html("/* a\nb */"));

    [Fact]
    public void Words_in_comments_and_strings_are_no_keywords() =>
        Assert.DoesNotContain("""class="k">""", Html("// return if\n\"return\""), StringComparison.Ordinal);

    [Fact]
    public void Keywords_types_and_numbers_are_marked() =>
        Assert.Contains("""<span class="k">new</span> <span class="t">Check</span>(<span class="n">1_000</span>)""", Html("new Check(1_000)"), StringComparison.Ordinal);

    private static string Html(string source) => CSharpHighlighter.Html(source).ToString()!;

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
