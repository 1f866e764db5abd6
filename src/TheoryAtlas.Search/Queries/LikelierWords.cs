using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>Words that a reader may have meant by one that does occur, but hardly.</summary>
internal sealed class LikelierWords(Vocabulary vocabulary)
{
    // Words this rare may themselves be slips; names and terms of art are rare as well, so the other must be far more frequent.
    private const int MostOfRare = 2;
    private const int TimesAsFrequent = 25;
    private const int ShortestWord = 6;
    private const int LongestWord = 30;
    private const int ShortestPart = 4;

    /// <summary>A far more frequent word one slip away, or the two words that were run together; null for ordinary words.</summary>
    public string? Than(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord || vocabulary.Count(word) is not (> 0 and <= MostOfRare and var count))
            return null;
        if (!word.AsSpan().ContainsAnyExceptInRange('a', 'z') && Neighbour(word, count) is { } neighbour)
            return vocabulary.AsWritten(neighbour);
        return Split(word, ShortestPart, TimesAsFrequent * count) is { } parts ? $"{parts.First} {parts.Second}" : null;
    }

    /// <summary>The one word that two were written as, where it is far more frequent than they are; null for ordinary words.</summary>
    public string? ThanApart(QueryTerm first, QueryTerm second)
    {
        var apart = Math.Min(vocabulary.Count(first.Words[0]), vocabulary.Count(second.Words[0]));
        if (apart > MostOfRare)
            return null;
        var together = Spelling.American(first.Words[0] + second.Words[0]);
        return vocabulary.Count(together) >= TimesAsFrequent * Math.Max(apart, 1) ? vocabulary.AsWritten(together) : null;
    }

    /// <summary>The two frequent words that a word is made of; of several pairs that whose rarer word is the most frequent.</summary>
    /// <param name="word">The word.</param>
    /// <param name="shortest">How many letters each has at least.</param>
    /// <param name="atLeast">How often each occurs at least.</param>
    public (string First, string Second)? Split(string word, int shortest, int atLeast)
    {
        if (word.Length > LongestWord)
            return null;
        (string, string)? best = null;
        for (var at = shortest; at <= word.Length - shortest; at++)
        {
            var (first, second) = (word[..at], word[at..]);
            var count = Math.Min(vocabulary.Count(first), vocabulary.Count(second));
            if (count < atLeast || StopWords.Contains(first) || StopWords.Contains(second))
                continue;
            best = (first, second);
            atLeast = count + 1;
        }

        return best;
    }

    // A few hundred look-ups are cheaper than to pass over the vocabulary. People rarely mistype the first letter.
    private string? Neighbour(string word, int count)
    {
        var best = (Word: (string?)null, Count: (TimesAsFrequent * count) - 1);
        var stem = PorterStemmer.Stem(word);
        for (var at = 1; at <= word.Length; at++)
        {
            if (at < word.Length)
                Try(word.Remove(at, 1));
            if (at + 1 < word.Length && word[at] != word[at + 1])
                Try($"{word.AsSpan(0, at)}{word[at + 1]}{word[at]}{word.AsSpan(at + 2)}");
            for (var c = 'a'; c <= 'z'; c++)
            {
                Try($"{word.AsSpan(0, at)}{c}{word.AsSpan(at)}");
                if (at < word.Length && word[at] != c)
                    Try($"{word.AsSpan(0, at)}{c}{word.AsSpan(at + 1)}");
            }
        }

        return best.Word;

        void Try(string other)
        {
            var occurs = vocabulary.Count(other);
            if (occurs > best.Count && PorterStemmer.Stem(other) != stem)
                best = (other, occurs);
        }
    }
}
