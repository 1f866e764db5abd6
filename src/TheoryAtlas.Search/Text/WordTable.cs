namespace TheoryAtlas.Search.Text;

/// <summary>Remembers the folded forms of words met lately, so that common words are neither spelt anew nor allocated again. Safe for several threads.</summary>
/// <remarks>Its size is fixed: each word has one place, where it replaces another. Entries never change, so threads need no lock; at worst they do a word twice.</remarks>
internal static class WordTable
{
    private const int Size = 1 << 14;

    // Longer ones are hardly met again.
    private const int LongestWord = 24;

    private static readonly Entry?[] Entries = new Entry?[Size];

    /// <summary>The folded form of a word in small letters without diacritics.</summary>
    public static string Folded(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return Spelling.American(word.ToString());
        ref var place = ref Entries[Place(word)];
        var known = place;
        if (known is not null && word.SequenceEqual(known.Word))
            return known.Folded;
        var text = word.ToString();
        known = new Entry(text, Spelling.American(text));
        place = known;
        return known.Folded;
    }

    private static int Place(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & (Size - 1));
    }

    private sealed record Entry(string Word, string Folded);
}
