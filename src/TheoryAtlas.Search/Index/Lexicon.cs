using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>Numbers the words that occur, and their stems. It only grows, so that documents read once keep their numbers when others change.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int> _stems;
    private readonly List<string> _wordText;
    private readonly List<int> _stemOf;
    private readonly List<string> _stemText;

    // As written, where folding changed more than the case.
    private readonly Dictionary<int, string> _written;

    /// <summary>Holds no words yet.</summary>
    public Lexicon()
    {
        _words = new(StringComparer.Ordinal);
        _stems = new(StringComparer.Ordinal);
        _wordText = [];
        _stemOf = [];
        _stemText = [];
        _written = [];
    }

    private Lexicon(Lexicon other)
    {
        _words = new(other._words, StringComparer.Ordinal);
        _stems = new(other._stems, StringComparer.Ordinal);
        _wordText = [.. other._wordText];
        _stemOf = [.. other._stemOf];
        _stemText = [.. other._stemText];
        _written = new(other._written);
    }

    /// <summary>How many words there are; they are numbered from 0.</summary>
    public int WordCount => _wordText.Count;

    /// <summary>How many stems there are; they are numbered from 0.</summary>
    public int StemCount => _stemText.Count;

    /// <summary>A lexicon with the same numbers that can grow on its own.</summary>
    public Lexicon Copy() => new(this);

    /// <summary>The number of a word, given to it now if it is new.</summary>
    public int Add(string word, ReadOnlySpan<char> written)
    {
        if (_words.TryGetValue(word, out var id))
            return id;
        id = _wordText.Count;
        _words.Add(word, id);
        _wordText.Add(word);
        _stemOf.Add(AddStem(PorterStemmer.Stem(word)));
        if (!written.Equals(word, StringComparison.OrdinalIgnoreCase))
            _written.Add(id, written.ToString().ToLowerInvariant());
        return id;
    }

    /// <summary>The number of a folded word, or -1.</summary>
    public int Word(string word) => _words.GetValueOrDefault(word, -1);

    /// <summary>The number of a folded word's stem, or -1 if no word with that stem occurs.</summary>
    public int Stem(string word) => _words.TryGetValue(word, out var id) ? _stemOf[id] : _stems.GetValueOrDefault(PorterStemmer.Stem(word), -1);

    /// <summary>The stem of a word, both as numbers.</summary>
    public int StemOf(int word) => _stemOf[word];

    /// <summary>A word by its number.</summary>
    public string WordText(int word) => _wordText[word];

    /// <summary>A word as a document writes it, in lower case.</summary>
    public string Written(int word) => _written.GetValueOrDefault(word) ?? _wordText[word];

    /// <summary>Writes all words; <see cref="Read"/> gives them their numbers again.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.WriteWords(_wordText);
        writer.WriteWords(_stemText);
        writer.WriteArray(_stemOf.ToArray());
        writer.Write(_written.Count);
        foreach (var (word, written) in _written)
        {
            writer.Write(word);
            writer.Write(written);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Lexicon Read(BinaryReader reader)
    {
        var lexicon = new Lexicon();
        Number(reader.ReadWords(), lexicon._wordText, lexicon._words);
        Number(reader.ReadWords(), lexicon._stemText, lexicon._stems);
        lexicon._stemOf.AddRange(reader.ReadArray<int>());
        for (var count = reader.ReadInt32(); count > 0; count--)
            lexicon._written.Add(reader.ReadInt32(), reader.ReadString());
        return lexicon;
    }

    private static void Number(string[] texts, List<string> inOrder, Dictionary<string, int> numbers)
    {
        inOrder.AddRange(texts);
        numbers.EnsureCapacity(texts.Length);
        for (var id = 0; id < texts.Length; id++)
            numbers.Add(texts[id], id);
    }

    private int AddStem(string stem)
    {
        if (_stems.TryGetValue(stem, out var id))
            return id;
        id = _stemText.Count;
        _stems.Add(stem, id);
        _stemText.Add(stem);
        return id;
    }
}
