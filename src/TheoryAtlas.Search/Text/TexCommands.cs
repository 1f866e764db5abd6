using System.Collections.Frozen;

namespace TheoryAtlas.Search.Text;

/// <summary>What TeX commands stand for in search.</summary>
internal static class TexCommands
{
    private static readonly FrozenSet<string> Styles = FrozenSet.ToFrozenSet(
    [
        "mathbb", "mathbf", "mathrm", "mathcal", "mathsf", "mathit", "mathfrak", "mathscr", "boldsymbol", "bm", "operatorname", "text", "textbf",
        "textit", "textrm", "emph", "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg", "hat", "widehat", "tilde",
        "widetilde", "bar", "overline", "underline", "vec", "dot", "ddot", "displaystyle", "limits", "v", "c", "H", "u", "r", "k", "b", "d", "t",
    ]);

    private static readonly FrozenSet<string> Separators = FrozenSet.ToFrozenSet(
    [
        "frac", "dfrac", "tfrac", "cdot", "cdots", "ldots", "dots", "times", "le", "leq", "ge", "geq", "ne", "neq", "to", "rightarrow", "leftarrow",
        "mapsto", "in", "notin", "subset", "subseteq", "cup", "cap", "approx", "sim", "simeq", "equiv", "propto", "ll", "gg", "lesssim", "gtrsim",
        "mid", "mathopen", "mathclose", "quad", "qquad", "langle", "rangle", "lVert", "rVert", "Vert", "vert", "lvert", "rvert", "begin", "end",
        "top", "circ", "otimes", "oplus", "pm", "mp", "forall", "exists", "colon", "coloneqq", "star", "ast", "lfloor", "rfloor", "lceil", "rceil",
    ]);

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["varepsilon"] = "epsilon",
        ["varphi"] = "phi",
        ["vartheta"] = "theta",
        ["varrho"] = "rho",
        ["varsigma"] = "sigma",
        ["varpi"] = "pi",
        ["infty"] = "infinity",
        ["ell"] = "l",
        ["l"] = "l",
        ["L"] = "l",
        ["o"] = "o",
        ["O"] = "o",
        ["i"] = "i",
        ["j"] = "j",
        ["Re"] = "re",
        ["Im"] = "im",
    }.ToFrozenDictionary();

    /// <summary>
    /// What a command stands for: empty for one that only changes the style, one letter that continues a word,
    /// a longer word of its own, or null for a separator. A command that is not known stands for its name, so that nothing typed is lost.
    /// </summary>
    public static string? Read(string name)
    {
        if (Styles.Contains(name))
            return "";
        if (Separators.Contains(name))
            return null;
        return Names.TryGetValue(name, out var word) ? word : name.ToLowerInvariant();
    }
}
