using System.Security.Cryptography;
using System.Text;

namespace TheoryAtlas.Site.Assets;

/// <summary>The style sheets, one a component on disk, as the one file that a reader fetches.</summary>
internal sealed class StyleSheet
{
    private static readonly string[] Order =
        ["../lib/fonts/faces", "tokens", "fonts", "base", "layout", "prose", "verdict", "plot", "code", "table", "claim", "run", "seeds", "compare", "timeline", "search", "survey", "paper", "topic", "status", "chronology", "graph", "docs", "home", "published", "print"];

    /// <summary>Joins the sheets under the web root.</summary>
    /// <exception cref="FileNotFoundException">A sheet is missing.</exception>
    public StyleSheet(IWebHostEnvironment environment)
    {
        var folder = Path.Combine(environment.WebRootPath, "css");
        Text = string.Join('\n', Order.Select(name => File.ReadAllText(Path.Combine(folder, name + ".css"))));
        Href = "/css/site.css?v=" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..12];
    }

    /// <summary>The style sheet.</summary>
    public string Text { get; }

    /// <summary>Its address, which changes with its content.</summary>
    public string Href { get; }
}
