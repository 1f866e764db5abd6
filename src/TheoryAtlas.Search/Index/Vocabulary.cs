using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>The words that occur, as written and as stems, and the compounds that hyphens make.</summary>
internal sealed class Vocabulary
{
    // Longer words are no words; they are not worth completing or correcting.
    private const int LongestWord = 40;

    private readonly Dictionary<string, Entry> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(string First, string Second)>> _compounds = new(StringComparer.Ordinal);
    private readonly string[] _sorted;

    public Vocabulary(IEnumerable<TextDocument> documents)
    {
        foreach (var document in documents)
        {
            foreach (var field in document.Fields)
                Add(field);
        }

        _sorted = [.. _words.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether the word or another with its stem occurs.</summary>
    public bool Holds(string word) => _stems.Contains(PorterStemmer.Stem(word));

    /// <summary>How often the word occurs as it is spelt.</summary>
    public int Count(string word) => _words.TryGetValue(word, out var entry) ? entry.Count : 0;

    /// <summary>Whether some document writes the word in capitals.</summary>
    public bool IsAcronym(string word) => _words.TryGetValue(word, out var entry) && entry.InCapitals;

    /// <summary>The words that begin with a prefix, the most frequent first.</summary>
    public IEnumerable<string> Completions(string prefix, int limit)
    {
        var at = Array.BinarySearch(_sorted, prefix, StringComparer.Ordinal);
        return _sorted.Skip(at < 0 ? ~at : at)
            .TakeWhile(word => word.StartsWith(prefix, StringComparison.Ordinal))
            .OrderByDescending(word => _words[word].Count).ThenBy(word => word, StringComparer.Ordinal)
            .DistinctBy(PorterStemmer.Stem)
            .Take(limit);
    }

    /// <summary>The pairs of words that a hyphen ties somewhere and that give this word when written together.</summary>
    public IEnumerable<(string First, string Second)> Parts(string word) =>
        _compounds.TryGetValue(PorterStemmer.Stem(word), out var parts) ? parts.OrderBy(pair => pair).DistinctBy(pair => PorterStemmer.Stem(pair.Second)).Take(4) : [];

    /// <summary>The word that occurs and is nearest to one that does not: one change away, two for long words; null where there is none.</summary>
    public string? Nearest(string word)
    {
        if (word.Length is < 4 or > LongestWord || !word.All(char.IsAsciiLetter))
            return null;
        var limit = word.Length >= 8 ? 2 : 1;
        return _words
            .Where(pair => pair.Key.Length > 3 && pair.Key.Length <= LongestWord && Math.Abs(pair.Key.Length - word.Length) <= limit)
            .Select(pair => (Word: pair.Key, pair.Value.Count, Distance: EditDistance.Between(word, pair.Key, limit)))
            .Where(candidate => candidate.Distance <= limit)
            // People rarely mistype the first letter, and in a short word another first letter makes another word (table, stable).
            .Where(candidate => candidate.Word[0] == word[0] || word.Length > 5)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word[0] == word[0] ? 0 : 1)
            .ThenByDescending(candidate => candidate.Count)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary>The word as a document writes it, in lower case.</summary>
    public string AsWritten(string word) => _words.TryGetValue(word, out var entry) ? entry.Written : word;

    private void Add(string field)
    {
        var tokens = TextFolding.Tokens(field);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (word, start, length, joinsNext, _) = tokens[i];
            var written = field.AsSpan(start, length);
            if (!_words.TryGetValue(word, out var entry))
                _words.Add(word, entry = new Entry(written.ToString().ToLowerInvariant()));
            entry.Count++;
            entry.InCapitals |= length > 1 && !written.ContainsAnyExceptInRange('A', 'Z');
            _stems.Add(PorterStemmer.Stem(word));
            if (joinsNext && i + 1 < tokens.Count && word.Length > 1)
                AddCompound(word, tokens[i + 1].Word);
        }
    }

    private void AddCompound(string first, string second)
    {
        var stem = PorterStemmer.Stem(Spelling.American(first + second));
        if (!_compounds.TryGetValue(stem, out var pairs))
            _compounds.Add(stem, pairs = []);
        pairs.Add((first, second));
    }

    private sealed class Entry(string written)
    {
        public string Written => written;

        public int Count { get; set; }

        public bool InCapitals { get; set; }
    }
}
