namespace TheoryAtlas.Search.Text;

/// <summary>
/// Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980), equal to the one that FTS5 applies:
/// highlighting and the vocabulary must agree with what the table matched.
/// </summary>
internal static class PorterStemmer
{
    private const int LongestWord = 60;

    private static readonly (string Suffix, string With)[] Step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"),
        ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"), ("ousli", "ous"), ("entli", "ent"), ("enci", "ence"), ("anci", "ance"),
        ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("ator", "ate"), ("logi", "log"), ("bli", "ble"), ("eli", "e"),
    ];

    private static readonly (string Suffix, string With)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou",
    ];

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        if (word.Length is < 3 or > LongestWord)
            return word;
        // A step may add an e to what it has shortened before, so the buffer never needs more than the word.
        Span<char> buffer = stackalloc char[LongestWord];
        word.CopyTo(buffer);
        var stem = buffer[..Plural(buffer[..word.Length])];
        stem = buffer[..PastAndGerund(buffer, stem.Length)];
        if (stem[^1] == 'y' && HasVowel(stem[..^1]))
            stem[^1] = 'i';
        stem = buffer[..Replace(buffer, stem.Length, Step2)];
        stem = buffer[..Replace(buffer, stem.Length, Step3)];
        stem = stem[..Strip(stem)];
        stem = stem[..FinalE(stem)];
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    // Each step gives the length of what is left.
    private static int Plural(ReadOnlySpan<char> word)
    {
        if (word[^1] != 's')
            return word.Length;
        if ((word.Length > 4 && word.EndsWith("sses")) || (word.Length > 3 && word.EndsWith("ies")))
            return word.Length - 2;
        return word[^2] != 's' ? word.Length - 1 : word.Length;
    }

    private static int PastAndGerund(Span<char> buffer, int length)
    {
        ReadOnlySpan<char> word = buffer[..length];
        if (length > 3 && word.EndsWith("eed"))
            return Measure(word[..^3]) > 0 ? length - 1 : length;
        var suffix = word.EndsWith("ed") ? 2 : word.EndsWith("ing") ? 3 : 0;
        if (suffix == 0 || !HasVowel(word[..^suffix]))
            return length;

        var stem = word[..^suffix];
        if (EndsInDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z'))
            return stem.Length - 1;
        if (!stem.EndsWith("at") && !stem.EndsWith("bl") && !stem.EndsWith("iz") && !(Measure(stem) == 1 && EndsInCvc(stem)))
            return stem.Length;
        buffer[stem.Length] = 'e';
        return stem.Length + 1;
    }

    private static int Replace(Span<char> buffer, int length, (string Suffix, string With)[] rules)
    {
        ReadOnlySpan<char> word = buffer[..length];
        foreach (var (suffix, with) in rules)
        {
            if (word[^1] != suffix[^1] || !word.EndsWith(suffix))
                continue;
            var stem = length - suffix.Length;
            if (Measure(word[..stem]) == 0)
                return length;
            with.CopyTo(buffer[stem..]);
            return stem + with.Length;
        }

        return length;
    }

    private static int Strip(ReadOnlySpan<char> word)
    {
        foreach (var suffix in Step4)
        {
            if (word[^1] != suffix[^1] || !word.EndsWith(suffix))
                continue;
            var stem = word[..^suffix.Length];
            var strips = Measure(stem) > 1 && (suffix != "ion" || stem[^1] is 's' or 't');
            return strips ? stem.Length : word.Length;
        }

        return word.Length;
    }

    private static int FinalE(ReadOnlySpan<char> word)
    {
        if (word[^1] == 'e')
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsInCvc(stem)))
                word = stem;
        }

        return word.EndsWith("ll") && Measure(word[..^1]) > 1 ? word.Length - 1 : word.Length;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(word, i - 1),
        _ => true,
    };

    /// <summary>How many times a vowel run is followed by a consonant run.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var count = 0;
        var before = true;
        for (var i = 0; i < word.Length; i++)
        {
            // A y is a vowel after a consonant.
            var consonant = word[i] switch { 'a' or 'e' or 'i' or 'o' or 'u' => false, 'y' => i == 0 || !before, _ => true };
            if (consonant && !before)
                count++;
            before = consonant;
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        if (word.ContainsAny("aeiou"))
            return true;
        return word.Length > 1 && word[1..].Contains('y');
    }

    private static bool EndsInDoubleConsonant(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    private static bool EndsInCvc(ReadOnlySpan<char> word)
    {
        var last = word.Length - 1;
        return last >= 2 && IsConsonant(word, last) && !IsConsonant(word, last - 1) && IsConsonant(word, last - 2) && word[last] is not ('w' or 'x' or 'y');
    }
}
