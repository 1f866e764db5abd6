using System.Text;
using System.Text.RegularExpressions;

namespace TheoryAtlas.Formats;

/// <summary>Titles with TeX in them, as plain Unicode: <c>$L^2$</c> becomes L².</summary>
public static partial class TexTitle
{
    private static readonly Dictionary<string, string> s_symbols = new(StringComparer.Ordinal)
    {
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["varepsilon"] = "ε", ["eta"] = "η",
        ["theta"] = "θ", ["kappa"] = "κ", ["lambda"] = "λ", ["mu"] = "μ", ["nu"] = "ν", ["pi"] = "π", ["rho"] = "ρ", ["sigma"] = "σ",
        ["tau"] = "τ", ["phi"] = "φ", ["varphi"] = "φ", ["chi"] = "χ", ["psi"] = "ψ", ["omega"] = "ω", ["ell"] = "ℓ", ["infty"] = "∞",
        ["Gamma"] = "Γ", ["Delta"] = "Δ", ["Theta"] = "Θ", ["Lambda"] = "Λ", ["Sigma"] = "Σ", ["Phi"] = "Φ", ["Psi"] = "Ψ", ["Omega"] = "Ω",
        ["times"] = "×", ["cdot"] = "·", ["leq"] = "≤", ["le"] = "≤", ["geq"] = "≥", ["ge"] = "≥", ["to"] = "→", ["rightarrow"] = "→",
        ["sqrt"] = "√", ["log"] = "log", ["exp"] = "exp", ["sim"] = "∼", ["approx"] = "≈", ["in"] = "∈", ["star"] = "*", ["dots"] = "…", ["ldots"] = "…",
    };

    private const string Plain = "0123456789+-=()nijkaehklmoprstuvx";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱʲᵏᵃᵉʰᵏˡᵐᵒᵖʳˢᵗᵘᵛˣ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢⱼₖₐₑₕₖₗₘₒₚᵣₛₜᵤᵥₓ";

    /// <summary>The title without markup.</summary>
    public static string ToUnicode(string title)
    {
        var text = Formula().Replace(title, match => Mathematics(match.Groups[1].Value));
        return text.Replace(@"\$", "$").Replace("{", "").Replace("}", "");
    }

    private static string Mathematics(string tex)
    {
        tex = Command().Replace(tex, match => s_symbols.TryGetValue(match.Groups[1].Value, out var symbol) ? symbol : match.Groups[1].Value is "mathbb" or "mathcal" or "mathrm" or "text" or "mathbf" or "operatorname" ? "" : match.Groups[1].Value);
        tex = Script().Replace(tex, match => Shift(match.Groups[2].Success ? match.Groups[2].Value : match.Groups[3].Value, match.Groups[1].Value == "^"));
        return tex.Replace('-', '−').Replace("\\", "");
    }

    // A script of which some letter has no small form stays as it is written, rather than half of it.
    private static string Shift(string script, bool up)
    {
        var result = new StringBuilder();
        foreach (var c in script)
        {
            var i = Plain.IndexOf(c, StringComparison.Ordinal);
            if (i < 0)
                return (up ? "^" : "_") + script;
            result.Append((up ? Raised : Lowered)[i]);
        }

        return result.ToString();
    }

    [GeneratedRegex(@"(?<!\\)\$(.*?)(?<!\\)\$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"\\([A-Za-z]+)\s?")]
    private static partial Regex Command();

    [GeneratedRegex(@"([\^_])(?:\{([^{}]*)\}|(\S))")]
    private static partial Regex Script();
}
