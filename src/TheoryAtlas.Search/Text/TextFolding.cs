namespace TheoryAtlas.Search.Text;

/// <summary>
/// The one function that turns text into words, for documents, queries and highlighting alike, so that what looks the same matches.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>TeX and Unicode mathematics meet: <c>x^2</c> and <c>x²</c> give <c>x2</c>; <c>\ell_1</c>, <c>ℓ₁</c> and <c>L^1</c> give <c>l1</c>;
/// <c>\varepsilon</c> and <c>ε</c> give <c>epsilon</c>; <c>\sqrt n</c>, <c>√n</c> and <c>n^{1/2}</c> give <c>sqrt n</c>; <c>n^{-1}</c> and <c>1/n</c> give <c>1 n</c>.</item>
/// <item>Dollars and braces vanish: <c>{GAN}s</c> gives <c>gans</c>.</item>
/// <item>Diacritics, ligatures, full-width forms and invisible marks go: <c>Mądry</c> gives <c>madry</c>, in TeX's writing too.</item>
/// <item>Hyphens and dashes separate words, and the token remembers them.</item>
/// <item>British spelling becomes American (<see cref="Spelling"/>).</item>
/// <item>Chinese gives overlapping pairs of characters, and the last one alone.</item>
/// </list>
/// It takes time linear in the length of the text, never throws, and leaves what it has folded as it is (but for Chinese, whose pairs overlap).
/// </remarks>
internal static class TextFolding
{
    private const int CommonLongestWord = 64;

    /// <summary>The words of a text, in order.</summary>
    public static List<Token> Tokens(string text)
    {
        // English prose has a word every six characters.
        var tokens = new List<Token>((text.Length / 6) + 1);
        var scan = new Scan(text, tokens, stackalloc char[CommonLongestWord]);
        scan.Run();
        return tokens;
    }

    /// <summary>The folded text: its words, one space between.</summary>
    public static string Fold(string text) => string.Join(' ', Tokens(text).Select(token => token.Word));
}
