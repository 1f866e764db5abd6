using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Queries;
using TheoryAtlas.Search.Results;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Tests.Results;

public sealed class HighlighterTests
{
    private readonly Lexicon _lexicon = new();

    private MatchedStems Matching(params string[] terms) =>
        new(terms.Select(term => new TermGroup(term, [new Alternative(term.Split(' '), 1)], Required: false)), _lexicon);

    private StemmedText Text(PlainText text)
    {
        foreach (var token in TextFolding.Tokens(text.Text))
            _lexicon.Add(token.Word, token.Word);
        return new StemmedText(text, _lexicon);
    }

    private static string Shown(IEnumerable<TextPart> parts) => string.Concat(parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text));

    [Theory]
    [InlineData("{GAN}s and Kernels", "kernel", "GANs and [Kernels]")]
    [InlineData("Tangent kernels of a kernel", "tangent kernel", "[Tangent kernels] of a kernel")]
    [InlineData("The law of $x^2$ here", "x2", "The law of [$x^2$] here")]
    [InlineData("Over-parameterized", "overparameterized", "Over-parameterized")]
    [InlineData("Mądry's idea", "madry", "[Mądry]'s idea")]
    [InlineData("", "x", "")]
    [InlineData("The rate n^(−1/2) is best", "n", "The rate [n^(−1/2)] is best")]
    [InlineData("Grows like (log 1/loss)^(1/L) once", "loss", "Grows like [(log 1/loss)^(1/L)] once")]
    [InlineData("A law i^−α of N⁻¹", "n", "A law i^−α of [N⁻¹]")]
    [InlineData("Ho\u0301lder ho\u0301", "ho", "Ho\u0301lder [ho\u0301]")]
    [InlineData("𝑥² and 𝑥", "x", "𝑥² and [𝑥]")]
    [InlineData("深度神经网络的泛化", "神经", "深度[神经]网络的泛化")]
    [InlineData("$a^2$ {GAN}s $x$ GAN", "gan", "$a^2$ [GANs] $x$ [GAN]")]
    public void Matches_are_marked_in_the_original(string title, string term, string shown) =>
        Assert.Equal(shown, Shown(Highlighter.Mark(Text(PlainText.FromTitle(title)), Matching(term))));

    [Fact]
    public void A_short_text_is_its_own_passage() =>
        Assert.Equal("A [kernel] is **not** bold.".Replace("**", "", StringComparison.Ordinal), Shown(Highlighter.Passage(Text(PlainText.FromMarkdown("A kernel is **not** bold.")), Matching("kernel"))));

    [Fact]
    public void A_passage_begins_with_the_sentence_of_the_best_matches()
    {
        var filler = string.Join(' ', Enumerable.Repeat("Nothing to see in this sentence.", 20));
        var text = PlainText.FromMarkdown($"A kernel first. {filler} Then the tangent kernel comes. {filler}");

        var shown = Shown(Highlighter.Passage(Text(text), Matching("kernel", "tangent")));

        Assert.StartsWith("… Then the [tangent] [kernel] comes.", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 180, 260);
    }

    [Fact]
    public void A_passage_of_a_Chinese_text_begins_and_ends_between_characters()
    {
        var filler = string.Concat(Enumerable.Repeat("这里没有什么可看。", 30));
        var text = PlainText.FromMarkdown($"{filler}宽网络的训练由神经正切核 $\\Theta$ 描述，它不变。{filler}");

        var shown = Shown(Highlighter.Passage(Text(text), Matching("正切", "切核")));

        Assert.StartsWith("… 宽网络的训练由神经[正切核]", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 90, 130);
    }

    [Fact]
    public void A_passage_comes_from_the_text_in_which_more_matches()
    {
        var (english, chinese) = (Text(PlainText.FromMarkdown("The kernel of a network.")), Text(PlainText.FromMarkdown("ReLU 网络的正切核。")));

        Assert.Equal("The [kernel] of a network.", Shown(Highlighter.Passage(english, chinese, Matching("kernel"))));
        Assert.Equal("ReLU [网络]的[正切核]。", Shown(Highlighter.Passage(english, chinese, Matching("network", "网络", "正切", "切核"))));
        Assert.Equal("The kernel of a network.", Shown(Highlighter.Passage(english, chinese, Matching("depth"))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_passage_of_any_text_is_long_or_cuts_a_letter_or_a_formula(int seed)
    {
        string[] pieces = ["kernel ", "depth. ", "o\u0301\u0302 ", "𝑥𝑦", "$a + b$ ", "$$\\frac{1}{n}$$", "网络", "，", "。", "word ", "n^(−1/2) ", new string('a', 90), "\uD800"];
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var text = PlainText.FromMarkdown(string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => pieces[random.Next(pieces.Length)])));

            var parts = Highlighter.Passage(Text(text), Matching("kernel", "o", "x", "网络"));
            var shown = string.Concat(parts.Select(part => part.Text));

            Assert.Contains(shown.TrimStart('…', ' ').TrimEnd('…', ' '), text.Text, StringComparison.Ordinal);
            Assert.InRange(shown.Length, 0, 450);
            Assert.Equal(0, shown.Count(c => c == '$') % 2);
            Assert.All(parts.Where(part => part.Text.Length > 0), part => Assert.False(char.IsLowSurrogate(part.Text[0]) || Letters.IsCombining(part.Text[0])));
        }
    }

    [Fact]
    public void A_text_without_matches_shows_its_beginning()
    {
        var text = PlainText.FromMarkdown(string.Join(' ', Enumerable.Repeat("word", 100)));

        Assert.StartsWith("word word", Shown(Highlighter.Passage(Text(text), Matching("kernel"))), StringComparison.Ordinal);
    }

    [Fact]
    public void No_passage_cuts_a_formula()
    {
        // The formula slides over both ends of the passage.
        for (var before = 0; before < 260; before++)
        {
            var text = PlainText.FromMarkdown($"{new string('a', before)} $x + y + z = {new string('n', 30)} + w$ kernel {string.Join(' ', Enumerable.Repeat("$p + q$ b", 60))}");

            var shown = string.Concat(Highlighter.Passage(Text(text), Matching("kernel")).Select(part => part.Text));

            Assert.Equal(0, shown.Count(c => c == '$') % 2);
            Assert.Equal(shown.Contains("$x", StringComparison.Ordinal), shown.Contains("w$", StringComparison.Ordinal));
        }
    }
}
