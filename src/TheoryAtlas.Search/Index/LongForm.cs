using System.Text.RegularExpressions;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>An acronym and the words that it stands for.</summary>
/// <param name="Acronym">The acronym in lower case, singular.</param>
/// <param name="Words">The folded words, whose initials it is made of.</param>
internal sealed partial record LongForm(string Acronym, string[] Words)
{
    /// <summary>Finds "long form (LF)" in a text.</summary>
    public static IReadOnlyList<LongForm> In(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
            return [];
        List<LongForm>? found = null;
        foreach (var match in InParentheses().EnumerateMatches(text))
        {
            var acronym = Singular(text.Substring(match.Index + 1, match.Length - 2).ToLowerInvariant());
            var before = TextFolding.Tokens(text[Math.Max(0, match.Index - 120)..match.Index]);
            if (Of(acronym, [.. before.TakeLast(acronym.Length).Select(token => token.Word)]) is { } form)
                (found ??= []).Add(form);
        }

        return found ?? (IReadOnlyList<LongForm>)[];
    }

    /// <summary>The long form if the initials agree, or null.</summary>
    public static LongForm? Of(string acronym, string[] words) =>
        words.Length >= 2 && words.Length == acronym.Length && words.Select(word => word[0]).SequenceEqual(acronym) ? new LongForm(acronym, words) : null;

    /// <summary>The acronym without the s of a plural.</summary>
    public static string Singular(string acronym) => acronym.Length > 2 && acronym.EndsWith('s') ? acronym[..^1] : acronym;

    [GeneratedRegex(@"\([A-Z]{2,6}s?\)", RegexOptions.NonBacktracking)]
    private static partial Regex InParentheses();
}
