using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>The words that occur, how often, and the compounds that hyphens make.</summary>
internal sealed class Vocabulary
{
    private readonly Lexicon _lexicon;
    private readonly int[] _counts;
    private readonly bool[] _inCapitals;
    private readonly int[] _stemCounts;
    private readonly (int First, int Second)[] _pairs;
    private readonly Titles _titles;
    private readonly Lazy<string[]> _sorted;
    private readonly Lazy<Spellings> _spellings;
    private readonly Lazy<ILookup<string, (string First, string Second)>> _compounds;

    private Vocabulary(Lexicon lexicon, Titles titles, int[] counts, bool[] inCapitals, (int First, int Second)[] pairs)
    {
        _lexicon = lexicon;
        _titles = titles;
        _counts = counts;
        _inCapitals = inCapitals;
        _pairs = pairs;
        _stemCounts = new int[lexicon.StemCount];
        for (var word = 0; word < counts.Length; word++)
            _stemCounts[lexicon.StemOf(word)] += counts[word];
        var occurring = Enumerable.Range(0, counts.Length).Where(word => counts[word] > 0);
        _sorted = new(() => [.. occurring.Select(lexicon.WordText).Order(StringComparer.Ordinal)]);
        _spellings = new(() => new Spellings(occurring.Select(word => (lexicon.WordText(word), counts[word]))));
        _compounds = new(() => pairs.Select(pair => (First: lexicon.WordText(pair.First), Second: lexicon.WordText(pair.Second)))
            .ToLookup(pair => PorterStemmer.Stem(Spelling.American(pair.First + pair.Second)), StringComparer.Ordinal));
    }

    /// <summary>Counts the words of documents.</summary>
    public static Vocabulary Of(IReadOnlyList<AnalyzedDocument> documents, Lexicon lexicon, Titles titles)
    {
        var counts = new int[lexicon.WordCount];
        var inCapitals = new bool[lexicon.WordCount];
        var pairs = new HashSet<(int, int)>();
        foreach (var document in documents)
        {
            for (var at = 0; at < document.Words.Length; at++)
            {
                var (word, marks) = (document.Words[at], document.Marks[at]);
                counts[word]++;
                inCapitals[word] |= marks.HasFlag(WordMarks.InCapitals);
                if (marks.HasFlag(WordMarks.JoinsNext) && at + 1 < document.Words.Length && document.Fields[at] == document.Fields[at + 1])
                    pairs.Add((word, document.Words[at + 1]));
            }
        }

        return new Vocabulary(lexicon, titles, counts, inCapitals, [.. pairs]);
    }

    /// <summary>Whether the word or another with its stem occurs.</summary>
    public bool Holds(string word) => _lexicon.Stem(word) is >= 0 and var stem && _stemCounts[stem] > 0;

    /// <summary>How often the word itself occurs.</summary>
    public int Count(string word) => _lexicon.Word(word) is >= 0 and var id ? Count(id) : 0;

    /// <summary>How often a word occurs, by its number.</summary>
    public int Count(int word) => word < _counts.Length ? _counts[word] : 0;

    /// <summary>Whether some document writes the word in capitals.</summary>
    public bool IsAcronym(string word) => _lexicon.Word(word) is >= 0 and var id && id < _counts.Length && _inCapitals[id];

    /// <summary>The words that begin with a prefix, the most frequent first.</summary>
    public IEnumerable<string> Completions(string prefix, int limit)
    {
        var sorted = _sorted.Value;
        var at = Array.BinarySearch(sorted, prefix, StringComparer.Ordinal);
        return sorted.Skip(at < 0 ? ~at : at)
            .TakeWhile(word => word.StartsWith(prefix, StringComparison.Ordinal))
            .OrderByDescending(Count).ThenBy(word => word, StringComparer.Ordinal)
            .DistinctBy(PorterStemmer.Stem)
            .Take(limit);
    }

    /// <summary>The pairs of words that a hyphen ties somewhere and that give this word when written together.</summary>
    public IEnumerable<(string First, string Second)> Parts(string word) =>
        _pairs.Length == 0 ? [] : _compounds.Value[PorterStemmer.Stem(word)].OrderBy(pair => pair).DistinctBy(pair => PorterStemmer.Stem(pair.Second)).Take(4);

    /// <summary>The word that occurs and is nearest to one that does not: one change away, two for long words; null where there is none.</summary>
    public string? Nearest(string word) => _spellings.Value.Nearest(word);

    /// <summary>Words of titles with these initials, for a word that occurs nowhere and so may be an acronym that no document writes.</summary>
    public IReadOnlyList<string[]> Guesses(string word) =>
        word.Length is >= SynonymTable.ShortestGuess and <= SynonymTable.LongestGuess ? _titles.WithInitials(word) : [];

    /// <summary>The word as a document writes it, in lower case.</summary>
    public string AsWritten(string word) => _lexicon.Word(word) is >= 0 and var id ? _lexicon.Written(id) : word;

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(_counts);
        writer.WriteArray(_inCapitals);
        writer.WriteArray(_pairs);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Vocabulary Read(BinaryReader reader, Lexicon lexicon, Titles titles) =>
        new(lexicon, titles, reader.ReadArray<int>(), reader.ReadArray<bool>(), reader.ReadArray<(int, int)>());
}
