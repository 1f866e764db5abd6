using System.Collections.Frozen;

namespace TheoryAtlas.Search.Text;

/// <summary>What single characters outside ASCII stand for.</summary>
/// <remarks>The tables are our own because invariant globalization leaves out Unicode normalization.</remarks>
internal static class Letters
{
    private static readonly string[] Greek =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi",
        "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    // U+00C0 to U+017F in order; "+" marks what is no letter or takes two.
    private const string Latin =
        "aaaaaa+ceeeeiiiidnooooo+ouuuuy++aaaaaa+ceeeeiiiidnooooo+ouuuuy+y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkkklllllll" +
        "lllnnnnnnnnnoooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    // U+1EA0 to U+1EF9: Vietnamese.
    private const string Vietnamese = "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

    private static readonly FrozenDictionary<int, string> Special = new Dictionary<int, string>
    {
        ['æ'] = "ae",
        ['Æ'] = "ae",
        ['œ'] = "oe",
        ['Œ'] = "oe",
        ['ß'] = "ss",
        ['þ'] = "th",
        ['Þ'] = "th",
        ['ĳ'] = "ij",
        ['Ĳ'] = "ij",
        ['ș'] = "s",
        ['Ș'] = "s",
        ['ț'] = "t",
        ['Ț'] = "t",
        ['ǎ'] = "a",
        ['ǒ'] = "o",
        ['ǔ'] = "u",
        ['ǐ'] = "i",
        ['ǧ'] = "g",
        ['ℓ'] = "l",
        ['ℝ'] = "r",
        ['ℕ'] = "n",
        ['ℤ'] = "z",
        ['ℂ'] = "c",
        ['ℚ'] = "q",
        ['ℙ'] = "p",
        ['ℋ'] = "h",
        ['ℒ'] = "l",
        ['ℱ'] = "f",
        ['ℛ'] = "r",
        ['ℬ'] = "b",
        ['ℰ'] = "e",
        ['ℳ'] = "m",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
        ['ﬀ'] = "ff",
        ['∞'] = "infinity",
        ['√'] = "sqrt",
        ['∑'] = "sum",
        ['∏'] = "prod",
        ['∫'] = "int ",
        ['∂'] = "partial",
        ['∇'] = "nabla",
        ['ϵ'] = "epsilon",
        ['ϕ'] = "phi",
        ['ϑ'] = "theta",
        ['ϱ'] = "rho",
        ['ϖ'] = "pi ",
        ['µ'] = "mu ",
    }.ToFrozenDictionary();

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿⁱᵈᵏᵐᵖᵀ";
    private const string SuperscriptValues = "0123456789nidkmpt";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚₛₜₓ";
    private const string SubscriptValues = "0123456789aehijklmnopstx";

    /// <summary>Whether the character ties two words together.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–' or '−';

    /// <summary>Whether the character is a Chinese one of the basic plane.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    /// <summary>Whether the character only modifies the one before it, or is invisible within a word.</summary>
    public static bool IsCombining(int rune) => rune is (>= 0x300 and <= 0x36F) or 0xAD or 0x200B or 0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F);

    /// <summary>The plain form of a superscript or subscript, or null.</summary>
    public static char? ScriptDigitOrLetter(int rune)
    {
        if (rune > 0xFFFF)
            return null;
        var up = Superscripts.IndexOf((char)rune);
        if (up >= 0)
            return SuperscriptValues[up];
        var down = Subscripts.IndexOf((char)rune);
        return down >= 0 ? SubscriptValues[down] : null;
    }

    /// <summary>What the character stands for: one or two letters that continue a word, a longer name that is a word (padded to three), or null for a separator.</summary>
    public static string? Read(int rune)
    {
        if (Special.TryGetValue(rune, out var special))
            return special;
        if (rune is >= 0xC0 and <= 0x17F)
            return Latin[rune - 0xC0] is var plain and not '+' ? plain.ToString() : null;
        if (rune is >= 0x1EA0 and <= 0x1EF9)
            return Vietnamese[rune - 0x1EA0].ToString();
        if (rune is >= 0x3B1 and <= 0x3C9)
            return Greek[rune - 0x3B1].PadRight(3);
        if (rune is >= 0x391 and <= 0x3A9)
            return Greek[rune - 0x391].PadRight(3);
        if (rune is >= 0xFF01 and <= 0xFF5E && char.IsAsciiLetterOrDigit((char)(rune - 0xFEE0)))
            return char.ToLowerInvariant((char)(rune - 0xFEE0)).ToString();
        if (rune is >= 0x1D400 and <= 0x1D7FF)
            return MathematicalAlphabet(rune);
        return rune <= 0xFFFF && char.IsLetterOrDigit((char)rune) ? char.ToLowerInvariant((char)rune).ToString() : null;
    }

    // Latin letters come in alphabets of 52, Greek ones in alphabets of 58 with 25 capitals first, digits in tens.
    private static string? MathematicalAlphabet(int rune) => rune switch
    {
        <= 0x1D6A3 => ((char)('a' + ((rune - 0x1D400) % 26))).ToString(),
        >= 0x1D7CE => ((char)('0' + ((rune - 0x1D7CE) % 10))).ToString(),
        >= 0x1D6A8 and <= 0x1D7C9 => ((rune - 0x1D6A8) % 58) switch
        {
            < 25 and var capital => Greek[capital].PadRight(3),
            >= 26 and < 51 and var small => Greek[small - 26].PadRight(3),
            _ => null,
        },
        _ => null,
    };
}
