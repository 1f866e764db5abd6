using System.Text;

namespace TheoryAtlas.Cli.Tests.Documentation;

/// <summary>Commands as documents print them: with placeholders, brackets around what may be left out, and what they do behind.</summary>
internal static class CommandLines
{
    private const string Program = "atlas";

    /// <summary>The arguments of each <c>atlas</c> command in a sample.</summary>
    public static IEnumerable<IReadOnlyList<string>> In(string sample)
    {
        foreach (var line in sample.Replace("\\\n", " ").Split('\n'))
        {
            var words = Words(line);
            for (var at = 0; at < words.Count; at++)
            {
                if (words[at] is not ("./atlas" or Program) || (at > 0 && words[at - 1] is not ("|" or "&&" or "$")))
                    continue;
                yield return [.. words.Skip(at + 1).TakeWhile(word => word is not (">" or "|" or "&&"))];
            }
        }
    }

    /// <summary>A word for a placeholder that has no value of its own.</summary>
    public static string Filled(string word) => word switch
    {
        "N" => "3",
        "YEARS" => "2018..2021",
        "AGE" => "90d",
        "URL" => "https://example.org",
        _ => word,
    };

    // As a shell splits them. Two blanks end a command: what it does stands behind.
    private static List<string> Words(string line)
    {
        List<string> words = [];
        var word = new StringBuilder();
        char? quote = null;
        var isWord = false;
        line = line.Trim();
        for (var i = 0; i < line.Length; i++)
        {
            var letter = line[i];
            if (quote is not null ? letter == quote : letter is '"' or '\'')
            {
                quote = quote is null ? letter : null;
                isWord = true;
            }
            else if (quote is null && letter == ' ')
            {
                if (isWord)
                    words.Add(word.ToString());
                word.Clear();
                isWord = false;
                if (i + 1 < line.Length && line[i + 1] is ' ' or '#')
                    break;
            }
            else if (quote is not null || letter is not ('[' or ']' or '…'))
            {
                word.Append(letter);
                isWord = true;
            }
        }

        if (isWord)
            words.Add(word.ToString());
        return words;
    }
}
