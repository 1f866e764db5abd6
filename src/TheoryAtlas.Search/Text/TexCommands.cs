namespace TheoryAtlas.Search.Text;

/// <summary>What TeX commands stand for in search.</summary>
internal static class TexCommands
{
    private static readonly HashSet<string> Styles = new(StringComparer.Ordinal)
    {
        "mathbb", "mathbf", "mathrm", "mathcal", "mathsf", "mathit", "mathfrak", "mathscr", "boldsymbol", "bm", "operatorname", "text", "textbf",
        "textit", "textrm", "emph", "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg", "hat", "widehat", "tilde",
        "widetilde", "bar", "overline", "underline", "vec", "dot", "ddot", "displaystyle", "limits", "v", "c", "H", "u", "r", "k", "b", "d", "t",
    };

    private static readonly HashSet<string> Separators = new(StringComparer.Ordinal)
    {
        "frac", "dfrac", "tfrac", "cdot", "cdots", "ldots", "dots", "times", "le", "leq", "ge", "geq", "ne", "neq", "to", "rightarrow", "leftarrow",
        "mapsto", "in", "notin", "subset", "subseteq", "cup", "cap", "approx", "sim", "simeq", "equiv", "propto", "ll", "gg", "lesssim", "gtrsim",
        "mid", "mathopen", "mathclose", "quad", "qquad", "langle", "rangle", "lVert", "rVert", "Vert", "vert", "lvert", "rvert", "begin", "end",
        "top", "circ", "otimes", "oplus", "pm", "mp", "forall", "exists", "colon", "coloneqq", "star", "ast", "lfloor", "rfloor", "lceil", "rceil",
    };

    private static readonly Dictionary<string, SymbolReading> Names = new(StringComparer.Ordinal)
    {
        ["varepsilon"] = SymbolReading.Word("epsilon"),
        ["varphi"] = SymbolReading.Word("phi"),
        ["vartheta"] = SymbolReading.Word("theta"),
        ["varrho"] = SymbolReading.Word("rho"),
        ["varsigma"] = SymbolReading.Word("sigma"),
        ["varpi"] = SymbolReading.Word("pi"),
        ["infty"] = SymbolReading.Word("infinity"),
        ["ell"] = SymbolReading.Letters("l"),
        ["l"] = SymbolReading.Letters("l"),
        ["L"] = SymbolReading.Letters("l"),
        ["o"] = SymbolReading.Letters("o"),
        ["O"] = SymbolReading.Letters("o"),
        ["i"] = SymbolReading.Letters("i"),
        ["j"] = SymbolReading.Letters("j"),
        ["ss"] = SymbolReading.Letters("ss"),
        ["ae"] = SymbolReading.Letters("ae"),
        ["AE"] = SymbolReading.Letters("ae"),
        ["oe"] = SymbolReading.Letters("oe"),
        ["OE"] = SymbolReading.Letters("oe"),
        ["aa"] = SymbolReading.Letters("a"),
        ["AA"] = SymbolReading.Letters("a"),
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StyleLookup = Styles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SeparatorLookup = Separators.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, SymbolReading>.AlternateLookup<ReadOnlySpan<char>> NameLookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a command stands for. One that is not known stands for its name, so that nothing typed is lost.</summary>
    public static SymbolReading Read(ReadOnlySpan<char> name)
    {
        if (StyleLookup.Contains(name))
            return SymbolReading.Nothing;
        if (SeparatorLookup.Contains(name))
            return SymbolReading.Separator;
        if (NameLookup.TryGetValue(name, out var reading))
            return reading;
        var word = name.ToString().ToLowerInvariant();
        return word.Length == 1 ? SymbolReading.Letters(word) : SymbolReading.Word(WordTable.Folded(word));
    }
}
