using TheoryAtlas.Search.Queries;
using TheoryAtlas.Search.Results;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Tests.Results;

public sealed class HighlighterTests
{
    private static MatchedStems Matching(params string[] terms) =>
        new(terms.Select(term => new TermGroup(term, [new Alternative(term.Split(' '), 1)], Required: false)));

    private static string Shown(IEnumerable<TextPart> parts) => string.Concat(parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text));

    [Theory]
    [InlineData("{GAN}s and Kernels", "kernel", "GANs and [Kernels]")]
    [InlineData("Tangent kernels of a kernel", "tangent kernel", "[Tangent kernels] of a kernel")]
    [InlineData("The law of $x^2$ here", "x2", "The law of [$x^2$] here")]
    [InlineData("Over-parameterized", "overparameterized", "Over-parameterized")]
    [InlineData("Mądry's idea", "madry", "[Mądry]'s idea")]
    [InlineData("", "x", "")]
    public void Matches_are_marked_in_the_original(string title, string term, string shown) =>
        Assert.Equal(shown, Shown(Highlighter.Mark(PlainText.FromTitle(title), Matching(term))));

    [Fact]
    public void A_short_text_is_its_own_passage() =>
        Assert.Equal("A [kernel] is **not** bold.".Replace("**", "", StringComparison.Ordinal), Shown(Highlighter.Passage(PlainText.FromMarkdown("A kernel is **not** bold."), Matching("kernel"))));

    [Fact]
    public void A_passage_begins_with_the_sentence_of_the_best_matches()
    {
        var filler = string.Join(' ', Enumerable.Repeat("Nothing to see in this sentence.", 20));
        var text = PlainText.FromMarkdown($"A kernel first. {filler} Then the tangent kernel comes. {filler}");

        var shown = Shown(Highlighter.Passage(text, Matching("kernel", "tangent")));

        Assert.StartsWith("… Then the [tangent] [kernel] comes.", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 180, 260);
    }

    [Fact]
    public void A_text_without_matches_shows_its_beginning()
    {
        var text = PlainText.FromMarkdown(string.Join(' ', Enumerable.Repeat("word", 100)));

        Assert.StartsWith("word word", Shown(Highlighter.Passage(text, Matching("kernel"))), StringComparison.Ordinal);
    }

    [Fact]
    public void No_passage_cuts_a_formula()
    {
        // The formula slides over both ends of the passage.
        for (var before = 0; before < 260; before++)
        {
            var text = PlainText.FromMarkdown($"{new string('a', before)} $x + y + z = {new string('n', 30)} + w$ kernel {string.Join(' ', Enumerable.Repeat("$p + q$ b", 60))}");

            var shown = string.Concat(Highlighter.Passage(text, Matching("kernel")).Select(part => part.Text));

            Assert.Equal(0, shown.Count(c => c == '$') % 2);
            Assert.Equal(shown.Contains("$x", StringComparison.Ordinal), shown.Contains("w$", StringComparison.Ordinal));
        }
    }
}
