using System.Numerics;
using System.Runtime.InteropServices;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Suggestions;

/// <summary>The words of all entries in order, each with where it stands.</summary>
internal sealed class WordList
{
    /// <summary>The place of a word that finds an entry and is not shown.</summary>
    public const int NotShown = -1;

    private readonly string[] _words;
    private readonly uint[] _letters;
    private readonly int[] _starts;
    private readonly (int Entry, int Place)[] _postings;

    public WordList(IReadOnlyList<SuggestionEntry> entries)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<(int Word, int Entry, int Place)>(entries.Count * 8);
        Lengths = new int[entries.Count];
        for (var entry = 0; entry < entries.Count; entry++)
        {
            var (kind, text, also) = (entries[entry].Kind, entries[entry].Text, entries[entry].Also);
            // A family name stands as well as a given name for the person, and an acronym as well as the label for the topic.
            Lengths[entry] = Add(text, entry, (place, last) => kind == SuggestionKind.Author && place == last ? 0 : place);
            Add(also, entry, (_, _) => kind == SuggestionKind.Topic ? 0 : NotShown);
        }

        _words = [.. numbers.Keys];
        var order = Enumerable.Range(0, _words.Length).ToArray();
        Array.Sort(_words, order, StringComparer.Ordinal);
        _letters = Array.ConvertAll(_words, word => OneSlip.Letters(word));
        (_starts, _postings) = Grouped(found, order);

        // Adds the words of a text, those that a hyphen ties also as one.
        int Add(string text, int entry, Func<int, int, int> placed)
        {
            if (text.Length == 0)
                return 0;
            var tokens = TextFolding.Tokens(text);
            tokens.RemoveAll(token => token.IsTail);
            for (var i = 0; i < tokens.Count; i++)
            {
                var place = placed(i, tokens.Count - 1);
                found.Add((Number(tokens[i].Word), entry, place));
                if (tokens[i].JoinsNext && i + 1 < tokens.Count)
                    found.Add((Number(Spelling.American(tokens[i].Word + tokens[i + 1].Word)), entry, place));
            }

            return tokens.Count;
        }

        int Number(string word)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word, out var isKnown);
            return isKnown ? number : number = numbers.Count - 1;
        }
    }

    /// <summary>How many words each entry shows.</summary>
    public int[] Lengths { get; }

    /// <summary>The word at a place in the list.</summary>
    public string this[int word] => _words[word];

    /// <summary>The entries that have a word, and the word's place in each.</summary>
    public ReadOnlySpan<(int Entry, int Place)> Postings(int word) => _postings.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    /// <summary>The words that begin with this, from the first to the one before the last.</summary>
    public (int First, int End) Beginning(string typed)
    {
        var first = Array.BinarySearch(_words, typed, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        // No word holds this character, so that it ends the range of every beginning.
        var end = Array.BinarySearch(_words, first, _words.Length - first, typed + '\uffff', StringComparer.Ordinal);
        return (first, end < 0 ? ~end : end);
    }

    /// <summary>The words that begin with this but for one slip; those that begin with it exactly are among them.</summary>
    public IEnumerable<int> NearlyBeginning(string typed)
    {
        var letters = OneSlip.Letters(typed);
        for (var word = 0; word < _words.Length; word++)
        {
            if (BitOperations.PopCount(letters & ~_letters[word]) <= 1 && OneSlip.Begins(_words[word], typed))
                yield return word;
        }
    }

    /// <summary>What was found, word by word in the order of the list.</summary>
    private static (int[] Starts, (int Entry, int Place)[] Postings) Grouped(List<(int Word, int Entry, int Place)> found, int[] order)
    {
        var placeOf = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            placeOf[order[i]] = i;
        var starts = new int[order.Length + 1];
        foreach (var (word, _, _) in found)
            starts[placeOf[word] + 1]++;
        for (var i = 0; i < order.Length; i++)
            starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, order.Length).ToArray();
        var postings = new (int, int)[found.Count];
        foreach (var (word, entry, place) in found)
            postings[next[placeOf[word]]++] = (entry, place);
        return (starts, postings);
    }
}
