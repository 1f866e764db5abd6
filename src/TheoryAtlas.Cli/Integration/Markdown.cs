using System.Text;

namespace TheoryAtlas.Cli.Integration;

/// <summary>Writes texts of others into GitHub's Markdown so that they stay texts.</summary>
internal static class Markdown
{
    // What begins or ends something in the middle of a line.
    private const string Special = @"\`*_{}[]<>|~$#&!@";

    /// <summary>A text in one line, with nothing that would be read as Markdown, HTML, mathematics or a table's edge.</summary>
    public static string Text(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (char.IsControl(c))
                continue;

            // Names of people and numbers of issues would become links, and people would be told.
            plain.Append(c switch { '@' => "@\u200B", '#' => "\\#", _ when Special.Contains(c) => "\\" + c, _ => c.ToString() });
        }

        return plain.ToString().Trim();
    }

    /// <summary>Code in a line.</summary>
    public static string Code(string text)
    {
        var clean = string.Concat(text.ReplaceLineEndings(" ").Where(c => !char.IsControl(c)));
        var fence = clean.Contains('`') ? "``" : "`";
        return clean.Contains("``", StringComparison.Ordinal) || clean.Length == 0 ? Text(clean)
            : $"{fence}{(fence.Length > 1 ? " " : "")}{clean.Replace("|", "\\|", StringComparison.Ordinal)}{(fence.Length > 1 ? " " : "")}{fence}";
    }

    /// <summary>A link; the text alone where the address is none of the web.</summary>
    public static string Link(string text, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? $"[{Text(text)}](<{uri.AbsoluteUri}>)" : Text(text);

    /// <summary>Lines as they are, in a fence that none of them ends.</summary>
    public static string Fence(string lines)
    {
        var fence = "```";
        while (lines.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return $"{fence}text\n{lines.TrimEnd()}\n{fence}\n";
    }

    /// <summary>A row of a table, from cells that are Markdown already.</summary>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    /// <summary>The head of a table.</summary>
    public static string Head(params string[] cells) => Row(cells) + Row(cells.Select(_ => "---"));

    /// <summary>Whole lines from the beginning, as many as fit.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="bytes">How long it may be in UTF-8.</param>
    public static string Truncated(string markdown, int bytes)
    {
        var kept = new StringBuilder();
        var room = bytes;
        foreach (var line in markdown.Split('\n'))
        {
            room -= Encoding.UTF8.GetByteCount(line) + 1;
            if (room < 0)
                break;
            kept.Append(line).Append('\n');
        }

        return kept.ToString();
    }
}
