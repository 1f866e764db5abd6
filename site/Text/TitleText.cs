using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Text;

/// <summary>Titles as bibliographies write them: braces protect capitals, dollar signs enclose TeX.</summary>
internal sealed class TitleText(Formulas formulas)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["ell"] = "ℓ", ["infty"] = "∞", ["to"] = "→", ["times"] = "×", ["leq"] = "≤", ["geq"] = "≥", ["in"] = "∈", ["sqrt"] = "√",
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["varepsilon"] = "ε", ["lambda"] = "λ",
        ["mu"] = "μ", ["pi"] = "π", ["sigma"] = "σ", ["tau"] = "τ", ["phi"] = "φ", ["psi"] = "ψ", ["omega"] = "ω",
        ["Gamma"] = "Γ", ["Delta"] = "Δ", ["Lambda"] = "Λ", ["Sigma"] = "Σ", ["Phi"] = "Φ", ["Omega"] = "Ω",
    };

    /// <summary>The title in Unicode, for places that show no markup.</summary>
    public static string Plain(string title)
    {
        var text = new StringBuilder();
        foreach (var (part, isTex) in Parts(title))
            text.Append(isTex ? Unicode(part) : part);
        return text.ToString();
    }

    /// <summary>The title as HTML with its formulas set.</summary>
    public IHtmlContent Html(string title) =>
        new HtmlString(string.Concat(Parts(title).Select(part => part.IsTex ? formulas.Html(part.Text, display: false) : WebUtility.HtmlEncode(part.Text))));

    /// <summary>The formulas of a title.</summary>
    internal static IEnumerable<Formula> FormulasIn(string title) =>
        Parts(title).Where(part => part.IsTex).Select(part => new Formula(part.Text.Trim(), Display: false));

    private static IEnumerable<(string Text, bool IsTex)> Parts(string title)
    {
        var pieces = title.Split('$');

        // An odd dollar sign out encloses nothing and stands for itself.
        if (pieces.Length % 2 == 0)
            pieces = [title];
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Length > 0)
                yield return i % 2 == 1 ? (pieces[i], true) : (pieces[i].Replace("{", "").Replace("}", ""), false);
        }
    }

    private static string Unicode(string tex)
    {
        var text = new StringBuilder();
        for (var i = 0; i < tex.Length; i++)
        {
            if (tex[i] == '\\')
            {
                var end = i + 1;
                while (end < tex.Length && char.IsAsciiLetter(tex[end]))
                    end++;
                var name = tex[(i + 1)..end];
                text.Append(Symbols.GetValueOrDefault(name, name));
                i = end - 1;
            }
            else if (tex[i] is '^' or '_' && i + 1 < tex.Length && char.IsAsciiDigit(tex[i + 1]))
            {
                text.Append((tex[i] == '^' ? Superscripts : Subscripts)[tex[++i] - '0']);
            }
            else if (tex[i] is not ('{' or '}'))
            {
                text.Append(tex[i]);
            }
        }

        return text.ToString();
    }
}
