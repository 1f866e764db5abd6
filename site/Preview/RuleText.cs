using System.Text.RegularExpressions;

namespace TheoryAtlas.Site.Preview;

/// <summary>What the documentation says of a rule of lint.</summary>
/// <param name="Title">The rule in a line.</param>
/// <param name="Text">The explanation, in Markdown.</param>
internal sealed partial record RuleText(string Title, string Text)
{
    /// <summary>The text for a code; null where there is none.</summary>
    public static RuleText? Of(string root, string code)
    {
        var path = Path.Combine(root, "docs", "rules", code + ".md");
        if (!Code().IsMatch(code) || !File.Exists(path))
            return null;
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n', 2);
        return new RuleText(lines[0].TrimStart('#', ' ').Replace(code + ": ", "", StringComparison.Ordinal), lines.Length > 1 ? Neighbour().Replace(lines[1], "$1").Trim() : "");
    }

    // A link to another file of the documentation leads nowhere from a page.
    [GeneratedRegex(@"\[([^\]]*)\]\((?!https?:)[^)]*\)")]
    private static partial Regex Neighbour();

    [GeneratedRegex("^ATLAS[0-9]{3}$")]
    private static partial Regex Code();
}
