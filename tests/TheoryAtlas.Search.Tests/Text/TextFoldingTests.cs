using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Tests.Text;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("x^2", "x²")]
    [InlineData("x^{2}", "x²")]
    [InlineData("$x^{2}$", "𝑥²")]
    [InlineData(@"\ell_1", "ℓ₁")]
    [InlineData("L^1", "l1")]
    [InlineData(@"\varepsilon", "ε")]
    [InlineData("epsilon", "𝜀")]
    [InlineData(@"\alpha/\beta", "α/β")]
    [InlineData(@"O(1/\sqrt n)", "O(1/√n)")]
    [InlineData(@"O(1/\sqrt{n})", "O(1/√n)")]
    [InlineData(@"\mathbb R^d", "ℝᵈ")]
    [InlineData(@"\mathbb{R}^d", "ℝ^d")]
    [InlineData(@"\mu \le \nu", "μ ≤ ν")]
    [InlineData("{GAN}s", "gans")]
    [InlineData("over-parameterized", "over parametrised")]
    [InlineData("bias–variance", "bias-variance")]
    [InlineData("behaviour", "behavior")]
    [InlineData("Optimisation", "optimization")]
    [InlineData("neighbouring centres", "neighboring centers")]
    [InlineData("Mądry", "madry")]
    [InlineData("Horňák", "Hornak")]
    [InlineData("Itô's", "ito")]
    [InlineData("I\u0301to\u0302", "ito")]
    [InlineData(@"Poincar\'e", "poincare")]
    [InlineData(@"H\""{o}lder", "Hölder")]
    [InlineData("Łojasiewicz", "lojasiewicz")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("ＮＴＫ", "ntk")]
    [InlineData("Groß", "gross")]
    [InlineData("L'Hôpital", "lhopital")]
    public void Two_ways_to_write_one_thing_fold_to_one_form(string one, string other)
    {
        var folded = TextFolding.Fold(one);

        Assert.NotEmpty(folded);
        Assert.Equal(folded, TextFolding.Fold(other));
    }

    [Theory]
    [InlineData("noise precise supervised", "noise precise supervised")]
    [InlineData(@"\frac{1}{n}", "1 n")]
    [InlineData("max_depth", "max depth")]
    [InlineData("x_1 and x_2", "x1 and x2")]
    [InlineData("神经正切核", "神经 经正 正切 切核 核")]
    [InlineData("😀 \u0000 \uD800 ±", "")]
    [InlineData("", "")]
    public void A_text_folds_to_these_words(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Fact]
    public void Tokens_say_where_they_stand_in_the_original()
    {
        const string Text = @"On $\ell_1$ and {GAN}s, à la Mądry";

        var pieces = TextFolding.Tokens(Text).Select(token => Text.Substring(token.Start, token.Length));

        Assert.Equal(["On", @"\ell_1", "and", "GAN}s", "à", "la", "Mądry"], pieces);
    }

    [Fact]
    public void A_hyphen_is_remembered()
    {
        var tokens = TextFolding.Tokens("mean-field theory");

        Assert.Equal([true, false, false], tokens.Select(token => token.JoinsNext));
    }
}
