using System.Text;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Tests.Text;

/// <summary>What holds of folding for any text.</summary>
public sealed class FoldingPropertyTests
{
    // Each row holds ways to write one thing.
    private static readonly string[][] Variants =
    [
        ["x^2", "x²", "$x^{2}$", "x^(2)", "𝑥²"],
        ["L_2", "L²", "L^2", "$L_{2}$", "l2", "ℒ²"],
        [@"\ell_1", "ℓ₁", "l1", "$\\ell^1$", "ℓ^1"],
        [@"\ell_\infty", "ℓ∞", "l_inf", "L^∞", @"$L^{\infty}$", "L-infinity", "L_infty"],
        ["O(1/sqrt n)", "O(1/√n)", @"$O(1/\sqrt{n})$", "O(n^{-1/2})", "O(n^(−1/2))", "O(n^-1/2)", @"$O(n^{-\frac12})$", "O(1/sqrt(n))", @"O(\frac{1}{\sqrt n})", "O(n⁻½)"],
        ["1/n", "n^{-1}", "n^-1", "n⁻¹", @"$\frac1n$", @"\frac{1}{n}"],
        ["1/n²", "n^{-2}", "n⁻²", "1/n^2"],
        [@"\varepsilon^{-2}", "ε⁻²", "1/ε²", "epsilon^-2", @"1/\epsilon^2"],
        ["√d", "sqrt(d)", "sqrt d", @"\sqrt{d}", @"\sqrt d", "d^{1/2}", "d^(1/2)"],
        ["ε", "epsilon", @"\varepsilon", "ϵ", @"$\epsilon$", "𝜀"],
        ["Schmidt-Hieber", "Schmidt Hieber", "SCHMIDT–HIEBER"],
        ["Barron", "Barrón", "Barro\u0301n", @"Barr\'on", "Ｂａｒｒｏｎ"],
        ["over-parameterized", "over parametrized", "over-parametrised", "over parameterised"],
        ["overparametrised", "overparameterized", "overparametrized"],
        ["normalise", "normalize", "NORMALISE", "nor\u00ADma\u200Blise"],
        ["learnt", "learned"],
        ["Lojasiewicz", "Łojasiewicz", @"\L ojasiewicz"],
        ["Erdős", "Erdos", @"Erd\H{o}s", "Erdo\u030Bs"],
        ["Gauß", "Gauss", @"Gau\ss", "GAUẞ"],
        ["efficient", "eﬃcient", "eﬀicient"],
        ["modelling behaviour", "modeling behavior"],
        ["centred", "centered"],
        ["Ḥölder", @"H\""older", "holder"],
        ["4^-(m+1)", "4^{-(m+1)}", "4^(-(m+1))"],
        ["R^d", "ℝᵈ", @"\mathbb{R}^d"],
    ];

    private const string Alphabet = "abdeilnorstuvwxyz  ABE019^^_{}()$\\/-−–'’²½⁻¹ᐟ√εℓßﬁﬃéŁ\u0301\u00AD\u200B\u202E\uFEFF😀\uD800\0是核网";

    [Fact]
    public void All_ways_to_write_one_thing_fold_to_one_form_in_any_surroundings()
    {
        var random = new Random(3);
        foreach (var variants in Variants)
        {
            var folded = TextFolding.Fold(variants[0]);
            Assert.NotEmpty(folded);
            foreach (var variant in variants)
            {
                Assert.Equal(folded, TextFolding.Fold(variant));
                var (before, after) = (Word(random), Word(random));
                Assert.Equal($"{TextFolding.Fold(before)} {folded} {TextFolding.Fold(after)}", TextFolding.Fold($"{before} {variant}, {after}"));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Folding_never_throws_and_its_tokens_lie_in_order_within_the_text(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++)
        {
            var text = Anything(random);

            var tokens = TextFolding.Tokens(text);

            var last = 0;
            foreach (var token in tokens)
            {
                Assert.NotEmpty(token.Word);
                Assert.DoesNotContain(token.Word, char.IsWhiteSpace);
                Assert.InRange(token.Start, last, text.Length - 1);
                Assert.InRange(token.Length, 1, text.Length - token.Start);
                last = token.Start;
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void What_is_folded_folds_to_itself_but_for_Chinese(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++)
        {
            var folded = TextFolding.Fold(string.Concat(Anything(random).Where(c => !Letters.IsHan(c))));

            Assert.Equal(folded, TextFolding.Fold(folded));
        }
    }

    [Fact]
    public void Words_with_British_spellings_fold_to_what_folds_to_itself()
    {
        string[] parts = ["parametr", "ise", "isation", "modell", "ing", "behaviour", "centre", "d", "is", "iz", "analogue", "our", "favour", "l", "supervis", "learnt"];
        var random = new Random(7);
        for (var round = 0; round < 5000; round++)
        {
            var folded = TextFolding.Fold(string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)])));

            Assert.Equal(folded, TextFolding.Fold(folded));
        }
    }

    [Fact]
    public void A_word_of_any_length_is_one_word()
    {
        var word = new string('A', 100_000);

        Assert.Equal(word.ToLowerInvariant(), TextFolding.Fold(word));
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(3, 9)).Select(_ => (char)random.Next('a', 'z' + 1)));

    private static string Anything(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(24); length > 0; length--)
            text.Append(random.Next(12) == 0 ? (char)random.Next(char.MaxValue + 1) : Alphabet[random.Next(Alphabet.Length)]);
        return text.ToString();
    }
}
