using System.Text.RegularExpressions;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>An acronym and the words that it stands for.</summary>
/// <param name="Acronym">The acronym in lower case, singular.</param>
/// <param name="Words">The folded words; the initials of the telling ones among them are the acronym's capitals.</param>
internal sealed partial record LongForm(string Acronym, string[] Words)
{
    private const int FewestCapitals = 2;
    private const int MostCapitals = 7;

    // Enough text for the longest form.
    private const int Reach = 160;

    /// <summary>Finds "long form (LF)" and "LF (long form)" in a text.</summary>
    public static IReadOnlyList<LongForm> In(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
            return [];
        List<LongForm>? found = null;
        foreach (var match in AcronymInParentheses().EnumerateMatches(text))
        {
            var acronym = text.Substring(match.Index + 1, match.Length - 2);
            if (Ending(acronym, Folded(text[Math.Max(0, match.Index - Reach)..match.Index])) is { } form)
                (found ??= []).Add(form);
        }

        foreach (var match in AcronymBeforeParentheses().EnumerateMatches(text))
        {
            var (acronym, rest) = Split(text.AsSpan(match.Index, match.Length));
            if (Of(acronym, Folded(rest)) is { } form)
                (found ??= []).Add(form);
        }

        return found ?? (IReadOnlyList<LongForm>)[];
    }

    /// <summary>The long form if the initials of its telling words are the acronym's capitals, or null.</summary>
    /// <param name="acronym">The acronym as it is written: <c>NTK</c>, <c>CNNs</c>, <c>ReLU</c>.</param>
    /// <param name="words">The folded words.</param>
    public static LongForm? Of(string acronym, string[] words) =>
        Ending(acronym, words) is { } form && form.Words.Length == words.Length ? form : null;

    /// <summary>The acronym in lower case, without the s of a plural.</summary>
    public static string Singular(string acronym)
    {
        var small = acronym.ToLowerInvariant();
        return small.Length > 2 && small.EndsWith('s') ? small[..^1] : small;
    }

    /// <summary>The last words of a text, as many as the acronym stands for, or null if the initials do not agree.</summary>
    private static LongForm? Ending(string acronym, string[] words)
    {
        var capitals = string.Concat(acronym.Where(char.IsAsciiLetterUpper)).ToLowerInvariant();
        if (capitals.Length is < FewestCapitals or > MostCapitals)
            return null;
        var first = words.Length;
        for (var letter = capitals.Length - 1; letter >= 0; letter--)
        {
            first--;

            // "Area under the curve" is AUC.
            while (first >= 0 && words[first][0] != capitals[letter] && letter < capitals.Length - 1 && StopWords.Contains(words[first]))
                first--;
            if (first < 0 || words[first][0] != capitals[letter])
                return null;
        }

        return new LongForm(Singular(acronym), words[first..]);
    }

    private static string[] Folded(string text) => [.. TextFolding.Tokens(text).Select(token => token.Word)];

    private static (string Acronym, string Explained) Split(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('(');
        return (text[..open].Trim().ToString(), text[(open + 1)..^1].ToString());
    }

    [GeneratedRegex(@"\([A-Z][A-Za-z]{1,8}\)", RegexOptions.NonBacktracking)]
    private static partial Regex AcronymInParentheses();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]{1,8} \([a-zA-Z][a-zA-Z -]{6,80}\)", RegexOptions.NonBacktracking)]
    private static partial Regex AcronymBeforeParentheses();
}
