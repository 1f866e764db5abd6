using System.Numerics;

namespace TheoryAtlas.Search.Index;

/// <summary>Finds the word that was meant by one that occurs nowhere.</summary>
/// <remarks>
/// Each word's letters are a set of 26 bits. A change of one letter changes two bits at most, so words whose sets differ in more bits than
/// the changes allow need no closer look; that leaves some hundred of a hundred thousand.
/// </remarks>
internal sealed class Spellings
{
    private const int ShortestWord = 4;

    // Longer words are no words; they are not worth correcting.
    private const int LongestWord = 40;

    private readonly string[][] _words = new string[LongestWord + 1][];
    private readonly int[][] _counts = new int[LongestWord + 1][];
    private readonly uint[][] _letters = new uint[LongestWord + 1][];

    /// <summary>Takes the words with their counts.</summary>
    public Spellings(IEnumerable<(string Word, int Count)> words)
    {
        var byLength = words.Where(pair => pair.Word.Length is >= ShortestWord and <= LongestWord).ToLookup(pair => pair.Word.Length);
        for (var length = 0; length <= LongestWord; length++)
        {
            _words[length] = [.. byLength[length].Select(pair => pair.Word)];
            _counts[length] = [.. byLength[length].Select(pair => pair.Count)];
            _letters[length] = [.. _words[length].Select(Letters)];
        }
    }

    /// <summary>The nearest word: one change away, two for long words; null where there is none.</summary>
    public string? Nearest(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord || !word.All(char.IsAsciiLetter))
            return null;
        var limit = word.Length >= 8 ? 2 : 1;
        var letters = Letters(word);
        (int Distance, bool OtherInitial, int Count, string Word)? best = null;
        for (var length = Math.Max(ShortestWord, word.Length - limit); length <= Math.Min(LongestWord, word.Length + limit); length++)
        {
            for (var i = 0; i < _letters[length].Length; i++)
            {
                if (BitOperations.PopCount(_letters[length][i] ^ letters) > 2 * limit)
                    continue;
                var candidate = _words[length][i];

                // People rarely mistype the first letter, and in a short word another first letter makes another word (table, stable).
                var otherInitial = candidate[0] != word[0];
                if (otherInitial && word.Length <= 5)
                    continue;
                var distance = EditDistance.Between(word, candidate, limit);
                if (distance <= limit && (best is null || Compare((distance, otherInitial, -_counts[length][i], candidate), best.Value) < 0))
                    best = (distance, otherInitial, -_counts[length][i], candidate);
            }
        }

        return best?.Word;
    }

    private static int Compare((int, bool, int, string) a, (int, bool, int, string) b)
    {
        var order = (a.Item1, a.Item2, a.Item3).CompareTo((b.Item1, b.Item2, b.Item3));
        return order != 0 ? order : string.CompareOrdinal(a.Item4, b.Item4);
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }
}
