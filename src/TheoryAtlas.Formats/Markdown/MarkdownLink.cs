using System.Text.RegularExpressions;

namespace TheoryAtlas.Formats.Markdown;

/// <summary>Links in Markdown.</summary>
public static partial class MarkdownLink
{
    /// <summary>A link whose words may have any brackets: half-open intervals are frequent.</summary>
    public static string To(string words, Uri address) => $"[{Mark().Replace(words, @"\$0")}]({address.AbsoluteUri})";

    [GeneratedRegex(@"[\[\]\\*`]")]
    private static partial Regex Mark();
}
