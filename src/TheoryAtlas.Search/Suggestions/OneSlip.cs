namespace TheoryAtlas.Search.Suggestions;

/// <summary>Whether a word begins with what was typed but for one slip: a letter too many, one missing, another one, or two swapped.</summary>
internal static class OneSlip
{
    /// <summary>Whether dropping, adding, replacing or swapping once makes the typed letters a beginning of the word.</summary>
    /// <remarks>A last letter too many counts only where the word ends there: otherwise any shorter beginning would do.</remarks>
    public static bool Begins(ReadOnlySpan<char> word, ReadOnlySpan<char> typed)
    {
        var at = word.CommonPrefixLength(typed);
        if (at == typed.Length)
            return true;
        var rest = typed[at..];
        var beyond = word[at..];
        if (beyond.IsEmpty)
            return rest.Length == 1;
        return beyond[1..].StartsWith(rest)
            || beyond[1..].StartsWith(rest[1..])
            || (rest.Length > 1 && beyond.StartsWith(rest[1..]))
            || (rest.Length > 1 && beyond.Length > 1 && rest[0] == beyond[1] && rest[1] == beyond[0] && beyond[2..].StartsWith(rest[2..]));
    }

    /// <summary>The letters of a word as bits, for ruling out most words at once: one slip loses at most one letter.</summary>
    public static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }
}
