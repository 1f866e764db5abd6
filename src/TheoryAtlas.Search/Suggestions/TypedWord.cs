using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Suggestions;

/// <summary>A word of what stands in the search box, perhaps not yet finished.</summary>
/// <param name="Word">The folded word.</param>
/// <param name="Beginnings">What a word may begin with to be meant: the word itself, what it becomes in American spelling once it is finished, and it written together with a neighbour.</param>
internal sealed record TypedWord(string Word, IReadOnlyList<string> Beginnings)
{
    // What lies beyond cannot be the beginning of anything that is suggested.
    private const int MaxCharacters = 200;
    private const int MaxWords = 10;
    private const int LongestWord = 40;

    private static readonly string[] s_endings = ["e", "ze"];

    /// <summary>The words that were typed, in order.</summary>
    public static List<TypedWord> Read(string text)
    {
        var tokens = TextFolding.Tokens(text.Length > MaxCharacters ? text[..MaxCharacters] : text);
        var words = tokens.Where(token => !token.IsTail).Select(token => token.Word.Length > LongestWord ? token.Word[..LongestWord] : token.Word).Take(MaxWords).ToList();
        return [.. words.Select((word, i) => new TypedWord(word, [.. BeginningsOf(words, i).Distinct(StringComparer.Ordinal)]))];
    }

    private static IEnumerable<string> BeginningsOf(List<string> words, int i)
    {
        yield return words[i];

        // "generalis" is on its way to "generalise", which folds to "generalize"; "overparametri" to "overparameterize".
        foreach (var ending in s_endings)
        {
            if (Spelling.American(words[i] + ending)[..^ending.Length] is var american && american != words[i])
                yield return american;
        }

        if (i > 0)
            yield return Spelling.American(words[i - 1] + words[i]);
        if (i + 1 < words.Count)
            yield return Spelling.American(words[i] + words[i + 1]);
    }
}
