using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>The titles of all documents, as known-item search sees them.</summary>
internal sealed class Titles
{
    private readonly int[] _starts;
    private readonly int[] _words;
    private readonly int[] _tellingStems;
    private readonly Lexicon _lexicon;

    private Titles(int[] starts, int[] words, Lexicon lexicon)
    {
        _starts = starts;
        _words = words;
        _lexicon = lexicon;
        _tellingStems = [.. Enumerable.Range(0, starts.Length - 1).Select(CountTellingStems)];
    }

    /// <summary>How many different stems of telling words a title has.</summary>
    public int TellingStems(int row) => _tellingStems[row];

    /// <summary>Takes the titles of documents.</summary>
    public static Titles Of(IReadOnlyList<AnalyzedDocument> documents, Lexicon lexicon)
    {
        var starts = new int[documents.Count + 1];
        var words = new List<int>();
        for (var row = 0; row < documents.Count; row++)
        {
            for (var at = 0; at < documents[row].Words.Length && documents[row].Fields[at] == Field.Title; at++)
                words.Add(documents[row].Words[at]);
            starts[row + 1] = words.Count;
        }

        return new Titles(starts, [.. words], lexicon);
    }

    /// <summary>Whether a title consists of these words.</summary>
    public bool Is(int row, IReadOnlyList<int> words) => words.Count > 0 && Words(row).SequenceEqual([.. words]);

    /// <summary>Neighbouring telling words of titles with these initials, at most three different ones.</summary>
    public IReadOnlyList<string[]> WithInitials(string initials)
    {
        var found = new List<string[]>();
        for (var row = 0; row + 1 < _starts.Length && found.Count < 3; row++)
        {
            var words = Words(row);
            for (var first = 0; first + initials.Length <= words.Length; first++)
            {
                if (Begin(words.Slice(first, initials.Length), initials))
                    AddNew(found, [.. words.Slice(first, initials.Length).ToArray().Select(_lexicon.WordText)]);
            }
        }

        return found;
    }

    /// <summary>All runs of three to five telling words of a title, with their initials.</summary>
    public IEnumerable<(string Initials, string[] Words)> Runs(int row)
    {
        var words = Words(row).ToArray().Select(_lexicon.WordText).ToArray();
        for (var length = SynonymTable.ShortestGuess; length <= SynonymTable.LongestGuess; length++)
        {
            for (var first = 0; first + length <= words.Length; first++)
            {
                var run = words.AsSpan(first, length);
                if (IsTelling(run))
                    yield return (string.Concat(words.Skip(first).Take(length).Select(word => word[0])), words[first..(first + length)]);
            }
        }
    }

    /// <summary>Writes them.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(_starts);
        writer.WriteArray(_words);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Titles Read(BinaryReader reader, Lexicon lexicon) => new(reader.ReadArray<int>(), reader.ReadArray<int>(), lexicon);

    private ReadOnlySpan<int> Words(int row) => _words.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    private bool Begin(ReadOnlySpan<int> words, string initials)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = _lexicon.WordText(words[i]);
            if (word[0] != initials[i] || !IsTelling(word))
                return false;
        }

        return true;
    }

    private static bool IsTelling(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!IsTelling(word))
                return false;
        }

        return true;
    }

    private static bool IsTelling(string word) => word.Length > 1 && !StopWords.Contains(word);

    private static void AddNew(List<string[]> found, string[] run)
    {
        if (!found.Exists(other => other.AsSpan().SequenceEqual(run)))
            found.Add(run);
    }

    private int CountTellingStems(int row)
    {
        var stems = new HashSet<int>();
        foreach (var word in Words(row))
        {
            if (!StopWords.Contains(_lexicon.WordText(word)))
                stems.Add(_lexicon.StemOf(word));
        }

        return stems.Count;
    }
}
