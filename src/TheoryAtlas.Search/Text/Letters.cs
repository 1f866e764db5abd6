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

    // U+0180 to U+024F in the same way.
    private const string LatinExtended =
        "++++++++++++++++++++++++++++++++oo+++++++++++++uu+++++++++++++++" +
        "+++++++++++++aaiioouuuuuuuuuu+aaaa++++ggkkoooo++j+++gg++nnaa++++" +
        "aaaaeeeeiiiioooorrrruuuusstt++hh++++++aaeeooooooooyy++++++++++++" +
        "++++++++++++++++";

    // U+1E00 to U+1EF9, Vietnamese among them.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy+s++++aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

    // Letters that neither table has, and ligatures.
    private static readonly Dictionary<int, string> Special = new()
    {
        ['æ'] = "ae",
        ['Æ'] = "ae",
        ['œ'] = "oe",
        ['Œ'] = "oe",
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['þ'] = "th",
        ['Þ'] = "th",
        ['ĳ'] = "ij",
        ['Ĳ'] = "ij",
        ['ŉ'] = "n",
        ['ℓ'] = "l",
        ['ℝ'] = "r",
        ['ℕ'] = "n",
        ['ℤ'] = "z",
        ['ℂ'] = "c",
        ['ℚ'] = "q",
        ['ℙ'] = "p",
        ['ℍ'] = "h",
        ['ℋ'] = "h",
        ['ℒ'] = "l",
        ['ℱ'] = "f",
        ['ℛ'] = "r",
        ['ℬ'] = "b",
        ['ℰ'] = "e",
        ['ℳ'] = "m",
        ['ﬀ'] = "ff",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
        ['ﬃ'] = "ffi",
        ['ﬄ'] = "ffl",
        ['ﬅ'] = "st",
        ['ﬆ'] = "st",
        // The solidus of raised fractions (n⁻¹ᐟ²) is a letter of another script.
        ['ᐟ'] = "",
    };

    private static readonly Dictionary<int, string> Symbols = new()
    {
        ['∞'] = "infinity",
        ['√'] = "sqrt",
        ['∑'] = "sum",
        ['∏'] = "prod",
        ['∫'] = "int",
        ['∂'] = "partial",
        ['∇'] = "nabla",
        ['ϵ'] = "epsilon",
        ['ϕ'] = "phi",
        ['ϑ'] = "theta",
        ['ϱ'] = "rho",
        ['ϖ'] = "pi",
        ['µ'] = "mu",
        ['ᵅ'] = "alpha",
        ['ᵝ'] = "beta",
        ['ᵞ'] = "gamma",
        ['ᵟ'] = "delta",
        ['ᵦ'] = "beta",
        ['ᵧ'] = "gamma",
        ['ᵨ'] = "rho",
    };

    private const string Scripts = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
    private const string ScriptValues = "0123456789abcdefghijklmnoprstuvwxyzabdeghijklmnoprtuvw0123456789aehijklmnoprstuvx";

    /// <summary>Whether the character ties two words together.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–' or '−';

    /// <summary>Whether the character is a Chinese one of the basic plane.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    /// <summary>Whether a text has such a character.</summary>
    public static bool HasHan(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u4E00', '\u9FFF') || text.ContainsAnyInRange('\u3400', '\u4DBF');

    /// <summary>Whether the character only modifies the one before it, or is invisible within a word: accents, soft hyphens, joiners, marks of direction.</summary>
    public static bool IsCombining(int rune) => rune is (>= 0x300 and <= 0x36F) or 0xAD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E)
        or (>= 0x2060 and <= 0x2069) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE00 and <= 0xFE0F)
        or (>= 0xFE20 and <= 0xFE2F) or 0xFEFF;

    /// <summary>The plain form of a superscript or subscript, or null.</summary>
    public static char? ScriptDigitOrLetter(int rune) =>
        rune is (>= 0xB2 and <= 0xB9) or (>= 0x2B0 and <= 0x2E3) or (>= 0x1D2C and <= 0x1D6A) or (>= 0x1DA0 and <= 0x1DBF) or (>= 0x2070 and <= 0x209C) or 0x2C7C or 0x2C7D
        && Scripts.IndexOf((char)rune) is >= 0 and var at
            ? ScriptValues[at]
            : null;

    /// <summary>What a character outside ASCII stands for.</summary>
    public static SymbolReading Read(int rune)
    {
        if (Symbols.TryGetValue(rune, out var symbol))
            return SymbolReading.Word(symbol);
        if (Special.TryGetValue(rune, out var special))
            return SymbolReading.Letters(special);
        if (FromTables(rune) is { } plain)
            return SymbolReading.Letters(plain.ToString());
        if (rune is >= 0x3B1 and <= 0x3C9)
            return SymbolReading.Word(Greek[rune - 0x3B1]);
        if (rune is >= 0x391 and <= 0x3A9)
            return SymbolReading.Word(Greek[rune - 0x391]);
        if (rune is >= 0x1D400 and <= 0x1D7FF)
            return MathematicalAlphabet(rune);
        return rune <= 0xFFFF && rune is not (0xD7 or 0xF7) && char.IsLetterOrDigit((char)rune) ? SymbolReading.Letters(char.ToLowerInvariant((char)rune).ToString()) : SymbolReading.Separator;
    }

    private static char? FromTables(int rune)
    {
        var plain = rune switch
        {
            >= 0xC0 and <= 0x17F => Latin[rune - 0xC0],
            >= 0x180 and <= 0x24F => LatinExtended[rune - 0x180],
            >= 0x1E00 and <= 0x1EF9 => LatinAdditional[rune - 0x1E00],
            >= 0xFF10 and <= 0xFF5A when char.IsAsciiLetterOrDigit((char)(rune - 0xFEE0)) => char.ToLowerInvariant((char)(rune - 0xFEE0)),
            _ => '+',
        };
        return plain == '+' ? null : plain;
    }

    // Latin letters come in alphabets of 52, Greek ones in alphabets of 58 with 25 capitals first, digits in tens.
    private static SymbolReading MathematicalAlphabet(int rune) => rune switch
    {
        <= 0x1D6A3 => SymbolReading.Letters(((char)('a' + ((rune - 0x1D400) % 26))).ToString()),
        >= 0x1D7CE => SymbolReading.Letters(((char)('0' + ((rune - 0x1D7CE) % 10))).ToString()),
        >= 0x1D6A8 and <= 0x1D7C9 => ((rune - 0x1D6A8) % 58) switch
        {
            < 25 and var capital => SymbolReading.Word(Greek[capital]),
            >= 26 and < 51 and var small => SymbolReading.Word(Greek[small - 26]),
            _ => SymbolReading.Separator,
        },
        _ => SymbolReading.Separator,
    };
}
