using System.Collections.Concurrent;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>Words that a reader may have meant by one that does occur, but hardly.</summary>
internal sealed class LikelierWords(Vocabulary vocabulary)
{
    // Words this rare may themselves be slips; but names and terms of art are rare as well, and to doubt those is worse than to miss a slip.
    // So the other word must be far more frequent, and differ by what is a slip more often than another word: letters swapped, or in longer words
    // one left out or typed twice. A replaced or added letter mostly makes another name (Halbert, Hilbert; Fournier, Fourier).
    private const int MostOfRare = 2;
    private const int TimesAsFrequent = 25;
    private const int ShortestSwapped = 5;
    private const int ShortestOther = 7;
    private const int LongestWord = 30;
    private const int ShortestPart = 6;
    private const int MostKnown = 10_000;

    // The vocabulary never changes, so what was looked up once stays true.
    private readonly ConcurrentDictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>A far more frequent word one slip away, or the two words that were run together; null for ordinary words.</summary>
    public string? Than(string word)
    {
        if (word.Length is < ShortestSwapped or > LongestWord || vocabulary.Count(word) is not (> 0 and <= MostOfRare and var count))
            return null;
        if (_known.TryGetValue(word, out var known))
            return known;
        var likelier = Likelier(word, count);
        if (_known.Count < MostKnown)
            _known.TryAdd(word, likelier);
        return likelier;
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

    private string? Likelier(string word, int count)
    {
        if (!word.AsSpan().ContainsAnyExceptInRange('a', 'z') && Neighbour(word, count) is { } neighbour)
            return vocabulary.AsWritten(neighbour);
        return Split(word, ShortestPart, TimesAsFrequent * count) is { } parts ? $"{parts.First} {parts.Second}" : null;
    }

    // A few hundred look-ups are cheaper than to pass over the vocabulary. People rarely mistype the first letter.
    private string? Neighbour(string word, int count)
    {
        var best = (Word: (string?)null, Count: (TimesAsFrequent * count) - 1);
        for (var at = 1; at <= word.Length; at++)
        {
            if (at + 1 < word.Length && word[at] != word[at + 1])
                Try($"{word.AsSpan(0, at)}{word[at + 1]}{word[at]}{word.AsSpan(at + 2)}");
            if (word.Length < ShortestOther)
                continue;
            if (at < word.Length && word[at] == word[at - 1])
                Try(word.Remove(at, 1));
            for (var c = 'a'; c <= 'z'; c++)
                Try($"{word.AsSpan(0, at)}{c}{word.AsSpan(at)}");
        }

        return best.Word;

        void Try(string other)
        {
            var occurs = vocabulary.Count(other);
            if (occurs > best.Count && !IsForm(other, word))
                best = (other, occurs);
        }
    }

    // Another ending is no slip: discriminatory beside discriminator, maker beside makers.
    private static bool IsForm(string one, string other) =>
        one.AsSpan(0, Math.Min(one.Length, other.Length) - 1).SequenceEqual(other.AsSpan(0, Math.Min(one.Length, other.Length) - 1)) && one[^1] != other[^1]
        || PorterStemmer.Stem(one) == PorterStemmer.Stem(other);
}
