using System.Buffers;

namespace TheoryAtlas.Search.Suggestions;

/// <summary>How well each entry matches the words typed so far; an entry that misses one of them is out.</summary>
internal sealed class EntryMatches : IDisposable
{
    /// <summary>The least that a word counts which is typed to its end.</summary>
    public const float Whole = 1;

    // A word that is typed to its end says more than one of which the first letters stand.
    private const float OfBeginning = 0.6f;
    private const float OfSlip = 0.45f;
    private const float OfOtherFirstLetter = 0.3f;
    private const float OfNotShown = 0.6f;
    private const float AtTheFront = 0.35f;

    // Shorter ones are one slip away from too much.
    private const int ShortestWithSlip = 3;

    // People rarely mistype the first letter, and in a short word another first letter makes another word (table, stable).
    private const int ShortestWithOtherFirstLetter = 6;

    private readonly WordList _words;
    private readonly int _entries;
    private readonly float[] _totals;
    private readonly float[] _current;

    public EntryMatches(WordList words)
    {
        _words = words;
        _entries = words.Lengths.Length;
        _totals = ArrayPool<float>.Shared.Rent(_entries);
        _current = ArrayPool<float>.Shared.Rent(_entries);
        _totals.AsSpan(0, _entries).Clear();
    }

    /// <summary>The mean match of an entry over the words typed; 0 for one that misses a word.</summary>
    public float Of(int entry) => _totals[entry] / Count;

    /// <summary>How many words were typed.</summary>
    public int Count { get; private set; }

    /// <summary>Goes on with the next word typed.</summary>
    /// <param name="typed">The word.</param>
    /// <param name="forgiving">Whether one slip in it is forgiven.</param>
    public void And(TypedWord typed, bool forgiving)
    {
        _current.AsSpan(0, _entries).Clear();
        foreach (var beginning in typed.Beginnings)
        {
            var (first, end) = _words.Beginning(beginning);
            for (var word = first; word < end; word++)
                Raise(word, OfBeginning + ((Whole - OfBeginning) * beginning.Length / _words[word].Length));
        }

        if (forgiving && typed.Word.Length >= ShortestWithSlip && typed.Word.All(char.IsAsciiLetter))
        {
            foreach (var word in _words.NearlyBeginning(typed.Word))
            {
                var isSameFirstLetter = _words[word][0] == typed.Word[0];
                if (!isSameFirstLetter && typed.Word.Length < ShortestWithOtherFirstLetter)
                    continue;
                var share = OfBeginning + ((Whole - OfBeginning) * Math.Min(1, (float)typed.Word.Length / _words[word].Length));
                Raise(word, share * (isSameFirstLetter ? OfSlip : OfOtherFirstLetter));
            }
        }

        for (var entry = 0; entry < _entries; entry++)
            _totals[entry] = _current[entry] > 0 && (Count == 0 || _totals[entry] > 0) ? _totals[entry] + _current[entry] : 0;
        Count++;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_totals);
        ArrayPool<float>.Shared.Return(_current);
    }

    private void Raise(int word, float match)
    {
        foreach (var (entry, place) in _words.Postings(word))
        {
            var value = place == WordList.NotShown ? match * OfNotShown : place == 0 && Count == 0 ? match + AtTheFront : match;
            if (value > _current[entry])
                _current[entry] = value;
        }
    }
}
